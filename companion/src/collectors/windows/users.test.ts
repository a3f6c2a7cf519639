import {expect, test} from 'vitest';

import {fakeWindows} from './fake-registry.ts';
import {loadedUsers} from './users.ts';

const key = {a: 'b'};

test.for([
  {given: 'a local account', sid: 'S-1-5-21-1111111111-222222222-333333333-1001', person: true},
  {given: 'an account of Entra ID', sid: 'S-1-12-1-1111111111-222222222-333333333-444444444', person: true},
  {given: 'a person’s classes', sid: 'S-1-5-21-1111111111-222222222-333333333-1001_Classes', person: false},
  {given: 'the system', sid: 'S-1-5-18', person: false},
  {given: 'the template', sid: '.DEFAULT', person: false},
  {given: 'an argument', sid: 'S-1-5-21-1-2-3-4 /f', person: false},
])('$given is a person: $person', async ({sid, person}) => {
  const users = await loadedUsers(fakeWindows({[`HKEY_USERS\\${sid}\\Software`]: key}));

  expect(users).toEqual(person ? [`HKU\\${sid}`] : ['HKCU']);
});
