import {Flyout, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';

import {pageTexts} from '../texts/index.ts';

interface Props {
  readonly onClose: () => void;
}

/** What was opened is no longer there: done, or of another day. */
export function Gone({onClose}: Props): JSX.Element {
  const t = useTexts(pageTexts);
  return (
    <Flyout title={t('gone')} onClose={onClose}>
      <p>{t('goneText')}</p>
    </Flyout>
  );
}
