import {vocabulary} from '@plimsoll/shared/texts';
import {Chip, type Level, LevelBadge, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';

import {texts} from '../texts/index.ts';
import {whole} from './words.ts';

interface Props {
  readonly score: number | null;
  readonly level: Level | null;
}

/** An exposure with its level, or that it is not known. */
export function Exposure({score, level}: Props): JSX.Element {
  const t = useTexts(texts);
  if (score === null || level === null) return <Chip>{t('levelUnknown')}</Chip>;
  return (
    <span class="exposure">
      <b>{whole(score)}</b>
      <LevelBadge level={level} label={vocabulary(t.lang).level[level]} />
    </span>
  );
}
