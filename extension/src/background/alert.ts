import {count, type Lang} from '@plimsoll/shared/texts';

import type {Shelf} from '../platform/index.ts';
import {badgeTexts} from '../texts/index.ts';
import type {Summary} from './state.ts';

interface Parts {
  readonly shelf: Shelf;
  readonly mayNotify: () => Promise<boolean>;
  readonly notify: (id: string, title: string, message: string) => Promise<void>;
  readonly now: () => number;
  readonly lang: Lang;
}

const DAY = 86_400_000;

/** Says that more weaknesses of this device are being exploited than before: a count, no names, once a day at most. */
export async function alertExploited(
  before: Summary | null,
  after: Summary,
  {shelf, mayNotify, notify, now, lang}: Parts,
): Promise<void> {
  const {exploited} = after.counts;
  if (!before || exploited <= before.counts.exploited) return;
  const last = await shelf.get('alerted');
  if (typeof last === 'number' && now() - last < DAY) return;
  if (!(await mayNotify())) return;
  await shelf.set('alerted', now());
  const words = badgeTexts[lang];
  await notify('exploited', words.attention, count(words.exploited, exploited));
}
