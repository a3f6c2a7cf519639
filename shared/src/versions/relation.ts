import {compareVersions, type SchemeId} from './index.ts';

/** The sign between two versions, as tables of tests write it; undefined when one of them is none. */
export function relation(scheme: SchemeId, a: string, b: string): '<' | '=' | '>' | undefined {
  const order = compareVersions(scheme, a, b);
  if (order === undefined) return undefined;
  if (order === 0) return '=';
  return order < 0 ? '<' : '>';
}
