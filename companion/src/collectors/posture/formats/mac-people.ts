import type {System} from '../../../system/system.ts';

const NO_PERSON = /^(?:\.|Shared$|Guest$|Deleted Users$)/;
const PLAIN = /^[^/\p{Cc}]{1,128}$/u;
const MAX_PEOPLE = 50;

/** Names of home folders below /Users, sorted. */
export async function macPeople(system: System): Promise<string[]> {
  const names = (await system.list('/Users')) ?? [];
  return names
    .filter((name) => !NO_PERSON.test(name) && PLAIN.test(name))
    .toSorted()
    .slice(0, MAX_PEOPLE);
}
