/** What a reader answers: what it found, or why the thing cannot be used, for people. */
export type Reading<T> = {readonly ok: true; readonly value: T} | {readonly ok: false; readonly why: string};

/** A thing that cannot be used. */
export function bad(why: string): {readonly ok: false; readonly why: string} {
  return {ok: false, why};
}
