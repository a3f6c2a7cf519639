/** Where an attacker must be: network, adjacent, local, physical (CVSS `AV`). */
export type AttackVector = 'N' | 'A' | 'L' | 'P';

const METRIC = /\/AV:(?<letter>[NALP])(?:\/|$)/;

/** The attack vector a CVSS vector string states, of version 3 or 4; undefined when it states none. */
export function attackVector(vector: string | undefined): AttackVector | undefined {
  const letter = vector === undefined ? undefined : METRIC.exec(vector)?.groups?.['letter'];
  return letter === 'N' || letter === 'A' || letter === 'L' || letter === 'P' ? letter : undefined;
}
