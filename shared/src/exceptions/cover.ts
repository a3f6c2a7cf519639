import {type ExceptionMark, type Match, takesOut} from '../findings/index.ts';
import type {ExceptionScope, HeldException} from './exception.ts';

/** Which active exceptions hold for what. */
export interface Cover {
  finding(finding: Named): readonly HeldException[];
  check(id: string): readonly HeldException[];
  /** True when somebody excepted exactly this recommendation. */
  recommendation(id: string): boolean;
}

/** What a finding is known by. */
export type Named = Pick<Match, 'id' | 'cve' | 'advisory' | 'source'>;

/** Indexes exceptions, so that thousands of findings are looked up in constant time each. */
export function coverOf(held: readonly HeldException[]): Cover {
  const index = new Map<string, HeldException[]>();
  for (const one of held) {
    const keys = new Set([...one.closes.flatMap((id) => [`finding ${id}`, `check ${id}`]), keyOf(one)]);
    for (const key of keys) {
      const listed = index.get(key);
      if (listed) listed.push(one);
      else index.set(key, [one]);
    }
  }
  function at(of: ExceptionScope['of'], id: string): readonly HeldException[] {
    return index.get(`${of} ${id}`) ?? [];
  }
  return {
    finding: ({id, cve, advisory, source}) => [
      ...at('finding', id),
      ...(cve === null ? [] : at('weakness', cve)),
      ...(advisory === undefined ? [] : at('weakness', advisory)),
      ...at('component', source),
    ],
    check: (id) => at('check', id),
    recommendation: (id) => at('recommendation', id).length > 0,
  };
}

function keyOf({exception: {scope}}: HeldException): string {
  return `${scope.of} ${scope.of === 'component' ? scope.source : scope.id}`;
}

/** The mark of the strongest: what takes the term out, then what lasts longest, then by id. */
export function markOf(held: readonly HeldException[]): ExceptionMark | undefined {
  const [first] = held.map(({exception}) => exception).toSorted(byStrength);
  return first && {id: first.id, kind: first.kind, until: first.until};
}

function byStrength(a: ExceptionMark, b: ExceptionMark): number {
  const stronger = Number(takesOut(b.kind)) - Number(takesOut(a.kind));
  if (stronger !== 0) return stronger;
  if (a.until !== b.until) return a.until < b.until ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
