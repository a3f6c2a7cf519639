import type {Lang} from './catalogue.ts';

/** A score before and after an action, as people read it: whole numbers, tenths where those would be the same. */
export interface ScoreStep {
  readonly from: string;
  readonly to: string;
}

/** Writes what an action does to a score, in the reader's language; half is rounded up as everywhere (docs/scoring.md). */
export function scoreStep(before: number, after: number, lang: Lang): ScoreStep {
  const whole = [before, after].map((score) => String(Math.floor(score + 0.5)));
  if (whole[0] !== whole[1] || before === after) return stepOf(whole);
  return stepOf(
    [before, after].map((score) => (Math.floor(score * 10 + 0.5) / 10).toLocaleString(lang, TENTHS)),
  );
}

const TENTHS = {minimumFractionDigits: 1, maximumFractionDigits: 1};

function stepOf([from = '', to = '']: readonly string[]): ScoreStep {
  return {from, to};
}
