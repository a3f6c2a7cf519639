import {useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';

import {pageUrl} from '../platform/index.ts';
import {popupTexts} from '../texts/index.ts';
import {type AppState, useVocabulary} from '../view/index.ts';

interface Props {
  readonly state: AppState;
}

/** Where reports go, who manages this browser and what they see, and the way to the rest. */
export function Footer({state}: Props): JSX.Element {
  const t = useTexts(popupTexts);
  const {disclosure} = useVocabulary();
  const {portal, policy} = state;
  const managed = Object.keys(policy.values).length > 0;
  return (
    <footer>
      <p>{portalLine(state, t)}</p>
      {managed && (
        <p>
          {t('managed')}. {portal && t('managedSees', {what: disclosure[portal.disclosure]})}
        </p>
      )}
      <nav aria-label={t('openPage')}>
        {(['overview', 'privacy', 'settings'] as const).map((route) => (
          <a key={route} href={pageUrl(route)} target="_blank">
            {t(route === 'overview' ? 'openPage' : route)}
          </a>
        ))}
      </nav>
    </footer>
  );
}

function portalLine({portal}: AppState, t: ReturnType<typeof useTexts<(typeof popupTexts)['en']>>): string {
  const name = portal?.organisation ?? portal?.origin ?? '';
  switch (portal?.state) {
    case 'active':
      return t('portalActive', {portal: name});
    case 'pending':
      return t('portalPending', {portal: name});
    case 'revoked':
      return t('portalRevoked', {portal: name});
    case 'none':
    case undefined:
      return t('portalNone');
  }
}
