import {expect, test} from 'vitest';

import {translator} from './texts.ts';

const catalogue = {plain: 'Hello {name}', items: {one: '{count} item', other: '{count} items'}};

test.for([
  {lang: 'en', key: 'plain', values: {name: '{count}'}, text: 'Hello {count}'},
  {lang: 'en', key: 'items', values: {count: 1}, text: '1 item'},
  {lang: 'en', key: 'items', values: {count: 2388}, text: '2,388 items'},
  {lang: 'de', key: 'items', values: {count: 2388}, text: '2.388 items'},
  {lang: 'en', key: 'plain', values: {}, text: 'Hello {name}'},
] as const)('$lang $key $values → $text', ({lang, key, values, text}) => {
  expect(translator(catalogue, lang)(key, values)).toBe(text);
});
