import type {Rehearsal} from './rehearsal.ts';

/** `<to-upgrade>`, `<to-install>`, `<to-remove>`, `<to-downgrade>`, `<to-upgrade-change-arch>`… */
const SECTION = /^<to-(?<doing>[a-z]{1,20})[a-z-]{0,40}>$/;
const SOLVABLE =
  /^<solvable type="(?<type>[a-z]{1,20})" name="(?<name>[^"]{1,200})" edition="(?<version>[^"]{1,200})"/;
const SUMMARY = /^<install-summary download-size="(?<bytes>\d{1,15})"/;

/** Parses the summary zypper writes with --xmlout before it asks (1.14 on Debian 12); undefined without one. Never throws. */
export function parseSummary(text: string): Rehearsal | undefined {
  const changes: Rehearsal['changes'][number][] = [];
  const removals: string[] = [];
  let doing = '';
  let bytes: string | undefined;
  for (const line of text.split('\n')) {
    bytes ??= SUMMARY.exec(line)?.groups?.['bytes'];
    doing = SECTION.exec(line)?.groups?.['doing'] ?? doing;
    if (bytes === undefined) continue;
    if (line.startsWith('</install-summary>')) break;
    const {type, name, version} = SOLVABLE.exec(line)?.groups ?? {};
    if (type !== 'package' || name === undefined || version === undefined) continue;
    if (doing === 'remove') removals.push(name);
    else changes.push({name, version});
  }
  return bytes === undefined ? undefined : {changes, removals, downloadBytes: Number(bytes)};
}

const REASON = /^(?:<description>(?=Problem: )|<message type="error">)(?<why>.{1,300})/;
const ENTITIES: Readonly<Record<string, string>> = {amp: '&', apos: "'", gt: '>', lt: '<', quot: '"'};

/** What zypper gives as its reason with --xmlout: a problem of its solver, or its last error. Undefined when it gives none. */
export function readReason(text: string): string | undefined {
  const reasons = text.split('\n').flatMap((line) => REASON.exec(line)?.groups?.['why'] ?? []);
  return reasons
    .at(-1)
    ?.replace(/<\/[a-z]+>.*$/, '')
    .replace(/&(?<name>amp|apos|gt|lt|quot);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
