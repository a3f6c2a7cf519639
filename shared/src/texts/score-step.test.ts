import {expect, test} from 'vitest';

import {scoreStep} from './score-step.ts';

test.for([
  {before: 62.4, after: 47.5, lang: 'en', says: {from: '62', to: '48'}},
  {before: 95.2, after: 94.6, lang: 'en', says: {from: '95.2', to: '94.6'}},
  {before: 95.2, after: 94.6, lang: 'de', says: {from: '95,2', to: '94,6'}},
  {before: 95.04, after: 95.01, lang: 'en', says: {from: '95.0', to: '95.0'}},
  {before: 95, after: 95, lang: 'en', says: {from: '95', to: '95'}},
  {before: 0.3, after: 0, lang: 'en', says: {from: '0.3', to: '0.0'}},
] as const)('$before → $after in $lang', ({before, after, lang, says}) => {
  expect(scoreStep(before, after, lang)).toEqual(says);
});
