import type {System} from '../../system/system.ts';
import type {RpmHeader} from './rpm-header.ts';

const FIELDS =
  '%{NAME}\\t%{VERSION}\\t%{RELEASE}\\t%|EPOCH?{%{EPOCH}}:{0}|\\t%{ARCH}\\t%{VENDOR}\\t%{SOURCERPM}';
/** Newest first: rpm before 4.14 does not know the label and says so. */
const FORMATS = [`${FIELDS}\\t%{MODULARITYLABEL}\\n`, `${FIELDS}\\t\\n`];

/** A database in rpm's older formats (Berkeley DB, ndb), as rpm itself reads it. Throws when it cannot. */
export async function queryRpm(
  system: System,
  folder: string,
  signal: AbortSignal,
): Promise<(RpmHeader | undefined)[]> {
  let why = '';
  for (const format of FORMATS) {
    const lines: string[] = [];
    const args = ['--dbpath', folder, '-qa', '--queryformat', format];
    // Told line by line: the result itself keeps only so much.
    const result = await system.run('rpm', args, {signal, onLine: (line) => lines.push(line)});
    if (result.outcome === 'exited' && result.code === 0) return lines.map(parseRpmLine);
    why = `${result.outcome} ${result.stderr.trim().slice(-200)}`.trim();
  }
  throw new Error(`rpm cannot list its packages: ${why}`);
}

const FIELD_COUNT = 8;

/** One line of the query's answer; undefined when a field holds a tab or the line is cut off. */
export function parseRpmLine(line: string): RpmHeader | undefined {
  const fields = line.split('\t', FIELD_COUNT + 1);
  if (fields.length !== FIELD_COUNT) return undefined;
  const [
    name = '',
    version = '',
    release = '',
    epoch = '',
    arch = '',
    vendor = '',
    source = '',
    module = '',
  ] = fields.map((field) => (field === '(none)' ? '' : field));
  if (!/^\d{1,10}$/.test(epoch)) return undefined;
  return {name, version, release, epoch: Number(epoch), arch, vendor, source, module};
}
