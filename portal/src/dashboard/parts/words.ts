import type {Recommendation} from '@plimsoll/shared/recommend';
import {type Lang, recommendationText, vocabulary} from '@plimsoll/shared/texts';
import {decimal} from '@plimsoll/shared/ui';

import type {RecommendationRow} from '../data/shapes.ts';

/** The title of an organisation's recommendation, in the same words the device's own user reads. */
export function recommendationTitle(row: RecommendationRow, lang: Lang): string {
  return recommendationText(asRecommendation(row), lang).title;
}

/** An organisation's row in the shape the shared words are made from. */
export function asRecommendation(row: RecommendationRow): Recommendation {
  return {
    id: row.id,
    kind: row.kind,
    product: row.product,
    vendor: row.vendor,
    ...(row.to !== null && {to: row.to}),
    packages: [],
    impact: row.impact,
    scoreAfter: 0,
    secureImpact: row.secureImpact,
    minutes: 0,
    restart: row.restart,
    tags: row.tags.filter(isTag),
    closes: [],
  };
}

type Tag = Recommendation['tags'][number];

/** A sign such as `exploited`, in words; one that is not in the vocabulary stays as it is. */
export function tagWord(tag: string, lang: Lang): string {
  return isTag(tag) ? vocabulary(lang).tag[tag] : tag;
}

function isTag(tag: string): tag is Tag {
  return Object.hasOwn(vocabulary('en').tag, tag);
}

/** Points the score falls by: `−3.4`; below a twentieth of a point `< 0.1`. */
export function points(impact: number, lang: Lang): string {
  if (impact <= 0) return '0';
  return impact < 0.05 ? `< ${decimal(0.1, lang)}` : `−${decimal(impact, lang)}`;
}

/** Whole points, rounded half up as everywhere (scoring.md §2). */
export function whole(score: number): string {
  return String(Math.floor(score + 0.5));
}
