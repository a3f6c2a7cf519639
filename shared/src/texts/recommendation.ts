import {checkOn, checks} from '../checks/index.ts';
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
    case 'disable-extension':
      return configureText(recommendation, lang);
    case 'restart':
      return sentences(words.restart, words.restart.why, values);
    case 'attention':
      return sentences(
        {
          title: titleOf(recommendation, words.attention.title, words.attention.others, lang),
          steps: words.attention.steps,
        },
        counted(words.attention.why, recommendation.closes.length, lang),
        values,
      );
    case 'upgrade':
      return sentences(words.upgrade, words.upgrade.why, values);
    case 'uninstall': {
      const malicious = recommendation.closes.some((id) => id.includes('/MAL-'));
      return sentences(
        words.uninstall,
        malicious ? words.uninstall.whyMalicious : words.uninstall.why,
        values,
      );
    }
    case 'update': {
      const {title, titlePlain, others} = words.update;
      const one = recommendation.to === undefined ? titlePlain : title;
      return sentences(
        {title: titleOf(recommendation, one, others, lang), steps: stepsOf(recommendation, lang)},
        updateWhy(recommendation, lang),
        values,
      );
    }
  }
}

/** Many packages in one action are counted, not named. */
// oxlint-disable-next-line max-params -- four plain values
function titleOf({id, packages}: Recommendation, one: string, others: Counted, lang: Lang): string {
  return id.endsWith('-_-others') ? counted(others, packages.length, lang) : one;
}

/** An application is closed first; packages are exchanged under what runs, which is restarted afterwards. */
function stepsOf({vendor, command, restart}: Recommendation, lang: Lang): readonly string[] {
  const {steps, kernelSteps, commandSteps, appSteps, systemSteps} = vocabulary(lang).update;
  if (vendor === 'windows' || vendor === 'macos') return restart ? systemSteps : steps;
  if (vendor === 'apps') return command === undefined ? appSteps : commandSteps;
  return restart ? kernelSteps : steps;
}

function updateWhy({tags, closes, product}: Recommendation, lang: Lang): string {
  const {whyExploited, whyArchive, whyEnding, why} = vocabulary(lang).update;
  if (tags.includes('exploited')) return fill(whyExploited, {product});
  if (closes.length === 0) return fill(whyEnding, {product});
  if (closes.every((id) => id.endsWith('/security-update'))) return whyArchive;
  return counted(why, closes.length, lang);
}

/** With the number as the language writes it: 2,017 or 2.017. */
function counted(forms: Counted, number: number, lang: Lang): string {
  return count(forms, number, {count: number.toLocaleString(lang)});
}

/** The vendor of a setting is the system's id. */
function configureText({product, vendor}: Recommendation, lang: Lang): RecommendationText {
  const check = known.get(product);
  const family = vendor === 'windows' || vendor === 'macos' ? vendor : 'linux';
  const text = check && checkOn(check, family).text[lang];
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
