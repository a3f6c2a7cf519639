import type {System} from '../../system/system.ts';
import {queryRegistry} from './registry.ts';
import {nameBelow} from './registry-text.ts';

/** People's accounts, of this machine or a domain, and of Entra ID (learn.microsoft.com, "Well-known SIDs"). */
const PERSON = /^S-1-(?:5-21|12-1)(?:-\d{1,10}){4}$/;
const MAX_USERS = 50;

/** The registries of people signed in, as keys: `HKU\S-1-5-21-…`; ours alone, `HKCU`, where none can be listed. */
export async function loadedUsers(system: System, signal?: AbortSignal): Promise<readonly string[]> {
  const answer = await queryRegistry(system, 'HKU', signal ? {signal} : {});
  const names = (answer?.keys ?? []).map((key) => nameBelow(key, 'HKEY_USERS') ?? '');
  const people = names.filter((name) => PERSON.test(name)).slice(0, MAX_USERS);
  return people.length === 0 ? ['HKCU'] : people.map((sid) => `HKU\\${sid}`);
}
