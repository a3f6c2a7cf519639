import {expect, test} from 'vitest';

import {explainVector} from './vector.ts';

test('CVSS 3.1 in words', () => {
  expect(explainVector('CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:U/C:H/I:L/A:N', 'en')).toEqual([
    ['Reached', 'over the network'],
    ['Difficulty', 'low'],
    ['Rights needed', 'none'],
    ['Help by a person', 'needed'],
    ['Reaches beyond the component', 'no'],
    ['Secrets lost', 'high'],
    ['Data changed', 'low'],
    ['Service lost', 'none'],
  ]);
});

test('what it does not know is left out', () => {
  expect(explainVector('CVSS:4.0/AV:L/AT:P/VC:H/SC:N/toString:1/E:X', 'de')).toEqual([
    ['Erreichbar', 'auf dem Gerät'],
    ['Besondere Umstände', 'nötig'],
    ['Verlust von Geheimnissen', 'hoch'],
  ]);
});
