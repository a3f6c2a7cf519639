import type {Lang} from '@plimsoll/shared/texts';
import {fill} from '@plimsoll/shared/texts';

import {badgeTexts} from '../texts/index.ts';
import type {AppState} from './state.ts';

export interface Badge {
  /** Empty: all well, or too early to say. */
  readonly text: string;
  readonly colour: string;
  /** What the icon says when pointed at. */
  readonly title: string;
}

/** White text stands on each of these at 4.5:1 or better. */
const colours = {
  none: '#0d6839',
  low: '#1e5f8f',
  medium: '#7f4d00',
  high: '#ad1f1f',
  lost: '#4d5b6a',
} as const;

/** The number of things to do; `!` when the companion is not heard; nothing when all is well. */
export function badgeOf({link, summary, policy}: AppState, lang: Lang): Badge {
  const words = badgeTexts[lang];
  if (link.state === 'offline' || link.state === 'stranger') {
    return {text: '!', colour: colours.lost, title: words.lost};
  }
  if (link.state === 'unpaired') {
    const wanted = policy.values.requireCompanion === true;
    return {text: wanted ? '!' : '', colour: colours.lost, title: words.unpaired};
  }
  if (!summary || summary.knowledge === 'none')
    return {text: '', colour: colours.lost, title: words.starting};
  const {todo} = summary.counts;
  if (todo === 0) return {text: '', colour: colours.none, title: words.well};
  const title = fill(words.todo, {count: todo, score: Math.floor(summary.exposure + 0.5)});
  return {text: todo > 99 ? '99+' : String(todo), colour: colours[summary.level], title};
}
