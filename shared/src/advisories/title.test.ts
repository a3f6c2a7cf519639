import {expect, test} from 'vitest';

import {titleOf} from './title.ts';

test.for([
  ['One thing. Another.', 'One thing.'],
  ['In foo before 1.2.3 a flaw', 'In foo before 1.2.3 a flaw'],
  ['a\u001b[31mred\u202Etext\nnext', 'a [31mred text next'],
  ['', undefined],
  ['word '.repeat(60), `${'word '.repeat(22)}word…`],
])('%j is called %j', ([text = '', title]) => {
  expect(titleOf(text)).toBe(title);
});
