import {checks} from '../checks/index.ts';
import type {Recommendation} from '../recommend/index.ts';
import {type Counted, count, fill, type Lang} from './catalogue.ts';
import {vocabulary} from './languages.ts';

/** What a person reads of a recommendation. */
export interface RecommendationText {
  readonly title: string;
  /** One sentence on what an attacker does, or why it matters. */
  readonly why: string;
  readonly steps: readonly string[];
}

const known = new Map(checks.map((check) => [check.id, check]));

/** The sentences of a recommendation, made from its data. */
export function recommendationText(recommendation: Recommendation, lang: Lang): RecommendationText {
  const words = vocabulary(lang);
  const values = {product: recommendation.product, to: recommendation.to ?? ''};
  switch (recommendation.kind) {
    case 'configure':
      return configureText(recommendation, lang);
    case 'restart':
      return sentences(words.restart, words.restart.why, values);
    case 'attention':
      return sentences(
        words.attention,
        counted(words.attention.why, recommendation.closes.length, lang),
        values,
      );
    case 'update':
    case 'upgrade':
    case 'uninstall':
    case 'disable-extension':
      return sentences(
        {
          title: recommendation.to === undefined ? words.update.titlePlain : words.update.title,
          steps: words.update.steps,
        },
        updateWhy(recommendation, lang),
        values,
      );
  }
}

function updateWhy({tags, closes, product}: Recommendation, lang: Lang): string {
  const {whyExploited, whyArchive, why} = vocabulary(lang).update;
  if (tags.includes('exploited')) return fill(whyExploited, {product});
  if (closes.every((id) => id.endsWith('/security-update'))) return whyArchive;
  return counted(why, closes.length, lang);
}

/** With the number as the language writes it: 2,017 or 2.017. */
function counted(forms: Counted, number: number, lang: Lang): string {
  return count(forms, number, {count: number.toLocaleString(lang)});
}

function configureText({product}: Recommendation, lang: Lang): RecommendationText {
  const text = known.get(product)?.text[lang];
  if (!text) return {title: product, why: vocabulary(lang).configureWhyFallback, steps: []};
  return {title: text.failure, why: text.why, steps: text.remedy};
}

function sentences(
  {title, steps}: {readonly title: string; readonly steps: readonly string[]},
  why: string,
  values: Readonly<Record<string, string>>,
): RecommendationText {
  return {title: fill(title, values), why: fill(why, values), steps: steps.map((step) => fill(step, values))};
}
