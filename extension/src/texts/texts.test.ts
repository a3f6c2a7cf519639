import {expect, test} from 'vitest';

import {badgeTexts, exceptionTexts, pageTexts, popupTexts, settingsTexts, timelineTexts} from './index.ts';

const catalogues = {
  badgeTexts,
  exceptionTexts,
  pageTexts,
  popupTexts,
  settingsTexts,
  timelineTexts,
};

/** Every sentence with the placeholders in it, plural forms one by one. */
function placeholders(catalogue: object): Record<string, readonly string[]> {
  const flat = Object.entries(catalogue).flatMap(([key, phrase]): (readonly [string, string])[] =>
    typeof phrase === 'string'
      ? [[key, phrase]]
      : Object.entries<string>(phrase).map(([form, text]) => [`${key}.${form}`, text]),
  );
  return Object.fromEntries(
    flat.map(([key, text]) => [key, [...text.matchAll(/\{\w+\}/g)].map(String).toSorted()]),
  );
}

test.for(Object.entries(catalogues))('%s: German says what English says', ([, {en, de}]) => {
  expect(placeholders(de)).toEqual(placeholders(en));
});

test.for(Object.entries(catalogues))('%s: no sentence is empty or holds markup', ([, {en, de}]) => {
  const texts = JSON.stringify([en, de]);
  expect(texts).not.toMatch(/""|<\/?[a-z]/);
});
