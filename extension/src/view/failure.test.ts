import fc from 'fast-check';
import {expect, test} from 'vitest';

import {RequestError} from './conversation.ts';
import {failureText} from './failure.ts';

test.for([
  {
    given: 'a reason is said instead of what many share',
    code: 'unavailable',
    message: 'polkit is not there to ask for consent',
    en: 'Polkit is not there to ask for consent.',
    de: 'Polkit ist nicht da, um nach Zustimmung zu fragen.',
  },
  {
    given: 'with its names as they are',
    code: 'refused',
    message: 'it would remove gedit, vim',
    en: 'It would remove gedit, vim.',
    de: 'Es würde entfernen: gedit, vim.',
  },
  {
    given: 'a reason of a later companion has no German: its code has',
    code: 'refused',
    message: 'of a later version',
    en: 'Of a later version.',
    de: 'Abgelehnt.',
  },
  {
    given: 'a code of a later companion leaves the reason as it came',
    code: 'of-a-later-version',
    message: 'the moon is full!',
    en: 'The moon is full!',
    de: 'The moon is full!',
  },
  {
    given: 'a code that nobody has words for is said in German where the reason is known',
    code: 'not-connected',
    message: 'The companion is not connected.',
    en: 'The companion is not connected.',
    de: 'Der Begleiter ist nicht verbunden.',
  },
  {
    given: 'what the policy forbids',
    code: 'refused',
    message: 'Your organisation does not allow this.',
    en: 'Your organisation does not allow this.',
    de: 'Ihre Organisation erlaubt das nicht.',
  },
  {
    given: 'a code that says it all',
    code: 'expired',
    message: 'the preview is older than five minutes',
    en: 'This offer has expired; look again.',
    de: 'Dieses Angebot ist abgelaufen; sehen Sie noch einmal nach.',
  },
  {
    given: 'a mistake’s own words are for the log',
    code: 'internal',
    message: 'TypeError: x is undefined',
    en: 'Something went wrong in the companion; its log says more.',
    de: 'Im Begleiter ist etwas schiefgegangen; sein Protokoll sagt mehr.',
  },
  {given: 'no reason at all', code: 'refused', message: '\u0000 ', en: 'Refused.', de: 'Abgelehnt.'},
  {
    given: 'a code that is a name of JavaScript’s',
    code: 'constructor',
    message: '',
    en: 'Something went wrong in the companion; its log says more.',
    de: 'Im Begleiter ist etwas schiefgegangen; sein Protokoll sagt mehr.',
  },
  {
    given: 'nothing that hides or turns what is written',
    code: 'refused',
    message: 'a\u001B[31m\u202Eb\u2028c\u200B\nd',
    en: 'A [31m b c d.',
    de: 'Abgelehnt.',
  },
])('$given', ({code, message, en, de}) => {
  const error = new RequestError(code, message);

  expect([failureText(error, 'en'), failureText(error, 'de')]).toEqual([en, de]);
});

test('what is no answer at all is a mistake of ours', () => {
  expect(failureText(new TypeError('x is undefined'), 'en')).toBe(
    'Something went wrong in the companion; its log says more.',
  );
});

test('whatever the companion says is one short line', () => {
  const hostile = fc.string({unit: 'binary', maxLength: 2000});
  fc.assert(
    fc.property(hostile, fc.constantFrom('refused', 'x'), (message, code) => {
      const said = failureText(new RequestError(code, message), 'en');
      expect(said.length).toBeGreaterThan(0);
      expect(said.length).toBeLessThanOrEqual(310);
      expect(said.isWellFormed()).toBe(true);
      expect(said).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    }),
  );
  expect(failureText(new RequestError('refused', 'x'.repeat(1_000_000)), 'en')).toBe(`X${'x'.repeat(298)}…`);
});
