import {expect, test} from 'vitest';

import {CHROME_ID, GECKO_ID} from '../../../../extension/ids.ts';
import {EXTENSION_IDS, enrolCommand, policyFiles} from './policy-files.ts';

test('the ids are those of the extension', () => {
  expect(EXTENSION_IDS).toEqual({chrome: CHROME_ID, firefox: GECKO_ID});
});

test('both browsers get address and token', () => {
  const settings = {portalUrl: 'https://portal.example', enrollmentToken: 'abc'};

  const files = policyFiles('https://portal.example', 'abc');

  expect(JSON.parse(files.chrome)).toEqual({'3rdparty': {extensions: {[CHROME_ID]: settings}}});
  expect(JSON.parse(files.firefox)).toEqual({policies: {'3rdparty': {Extensions: {[GECKO_ID]: settings}}}});
});

test('the command carries them as the companion reads them', () => {
  expect(enrolCommand('https://portal.example', 'abc')).toBe(
    'plimsoll enroll --portal https://portal.example --token abc',
  );
});
