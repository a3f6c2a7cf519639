import type {Lang} from '@plimsoll/shared/texts';

/** An instant as the reader's locale writes it, short. */
export function dateTime(instant: string, lang: Lang): string {
  return new Intl.DateTimeFormat(lang, {dateStyle: 'medium', timeStyle: 'short'}).format(new Date(instant));
}

/** A day as the reader's locale writes it. */
export function day(instant: string, lang: Lang): string {
  return new Intl.DateTimeFormat(lang, {dateStyle: 'medium'}).format(new Date(instant));
}

/** A share 0–1 in percent. */
export function percent(share: number, lang: Lang, digits = 0): string {
  return new Intl.NumberFormat(lang, {style: 'percent', maximumFractionDigits: digits}).format(share);
}

/** A number with at most `digits` behind the point. */
export function decimal(value: number, lang: Lang, digits = 1): string {
  return new Intl.NumberFormat(lang, {maximumFractionDigits: digits}).format(value);
}

/** Bytes in the unit people would choose: `3.4 MB`. */
export function bytes(count: number, lang: Lang): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = count < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(count) / 3));
  return new Intl.NumberFormat(lang, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step === 0 ? 0 : 1,
  }).format(count / 1000 ** step);
}

const spans = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

const justNow: Readonly<Record<Lang, string>> = {en: 'just now', de: 'gerade eben'};

/** How long ago, in whole units: "3 minutes ago". Seconds are "just now". */
export function ago(instant: string, now: number, lang: Lang): string {
  const words = new Intl.RelativeTimeFormat(lang, {numeric: 'auto'});
  const seconds = Math.max(0, (now - Date.parse(instant)) / 1000);
  const span = spans.find(([, length]) => seconds >= length);
  return span ? words.format(-Math.floor(seconds / span[1]), span[0]) : justNow[lang];
}
