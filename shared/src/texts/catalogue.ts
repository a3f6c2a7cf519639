/** Languages Plimsoll speaks. */
export type Lang = 'en' | 'de';

/** The language for a BCP 47 tag such as `de-AT`; English for what we do not speak. */
export function langOf(tag: string | undefined): Lang {
  return tag !== undefined && /^de(?:[-_.]|$)/i.test(tag) ? 'de' : 'en';
}

/** Puts values into a sentence: `{name}`; a placeholder without a value stays visible, so that it is noticed. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, key: string) =>
    Object.hasOwn(values, key) ? String(values[key]) : whole,
  );
}

/** A sentence in singular and plural; English and German need no more forms (CLDR: one, other). */
export interface Counted {
  readonly one: string;
  readonly other: string;
}

/** Chooses the form and fills in `{count}`; a caller who knows the language gives it written: `{count: '2,017'}`. */
export function count(
  forms: Counted,
  number: number,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return fill(number === 1 ? forms.one : forms.other, {count: number, ...values});
}
