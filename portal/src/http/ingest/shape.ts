import type {ReportBody} from '@plimsoll/shared/report';

import {limits} from './limits.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** True when the JSON text nests no deeper than allowed; looks at bytes, parses nothing. */
export function isShallow(json: Uint8Array, most: number = limits.depth): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at];
    if (inString) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) inString = false;
    } else if (byte === QUOTE) inString = true;
    // `[` 5b, `{` 7b; `]` 5d, `}` 7d
    else if (byte === 0x5b || byte === 0x7b) {
      depth += 1;
      if (depth > most) return false;
    } else if (byte === 0x5d || byte === 0x7d) depth -= 1;
  }
  return true;
}

/** True when every text in the data is whole Unicode without NUL: PostgreSQL stores no other. */
export function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return !value.includes('\0') && value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(isStorable);
}

/** True when the days of its findings exist: the schema lets February the 30th pass, the database does not. */
export function hasRealDays(body: ReportBody): boolean {
  const findings = body.kind === 'full' ? body.snapshot.findings : (body.delta.findings?.put ?? []);
  return findings.every(({published, kev}) => [published, kev?.added, kev?.due].every(isRealDay));
}

function isRealDay(text: string | undefined): boolean {
  if (text === undefined) return true;
  const day = text.slice(0, 10);
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && day > '0001' && new Date(time).toISOString().startsWith(day);
}
