import {useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';

import {settingsTexts} from '../texts/index.ts';

/** Stands beside a control that the administrator has set. */
export function Locked(): JSX.Element {
  const t = useTexts(settingsTexts);
  return (
    <p class="hint row">
      <svg
        viewBox="0 0 16 16"
        width="14"
        height="14"
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        aria-hidden="true"
      >
        <rect x="2" y="7" width="12" height="8" rx="1" fill="currentColor" />
        <path d="M5 7V5a3 3 0 0 1 6 0v2" />
      </svg>
      {t('managedBy')}
    </p>
  );
}
