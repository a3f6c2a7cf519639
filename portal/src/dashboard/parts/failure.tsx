import {type Translate, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';

import {type Texts, texts} from '../texts/index.ts';

const KNOWN = [
  'wrong-token',
  'already-set-up',
  'wrong-name-or-password',
  'too-many-requests',
  'bad-request',
  'name-taken',
  'own-account',
  'offline',
  'cross-site',
] as const;

/** Why something did not work, said aloud too; nothing when it did. */
export function Failure({error}: {readonly error: string | undefined}): JSX.Element {
  const t = useTexts(texts);
  return (
    <p role="alert" class={error === undefined ? 'visually-hidden' : 'p-notice p-tone-high'}>
      {error !== undefined && sentence(error, t)}
    </p>
  );
}

function sentence(error: string, t: Translate<Texts>): string {
  const known = KNOWN.find((code) => code === error);
  return known ? t(`error.${known}`) : t('error.other', {error});
}
