import {Chip, type Tone, useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';

import {texts} from '../texts/index.ts';
import {tagWord} from './words.ts';

const TONES: ReadonlyMap<string, Tone> = new Map([
  ['exploited', 'critical'],
  ['ransomware', 'critical'],
  ['zero-day', 'critical'],
  ['breach', 'critical'],
  ['public-exploit', 'high'],
  ['network-facing', 'medium'],
  ['end-of-support', 'medium'],
]);

/** Signs of a recommendation as chips. */
export function Tags({tags}: {readonly tags: readonly string[]}): JSX.Element {
  const {lang} = useTexts(texts);
  return (
    <span class="chips p-chips">
      {tags.map((tag) => (
        <Chip key={tag} tone={TONES.get(tag) ?? 'unknown'}>
          {tagWord(tag, lang)}
        </Chip>
      ))}
    </span>
  );
}
