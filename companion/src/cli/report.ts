import {Buffer} from 'node:buffer';

import {jsonText, TABLES, type TableName, toCsv, toCycloneDx, toSarif, toVex} from '@plimsoll/shared/export';
import {disclose, type Snapshot} from '@plimsoll/shared/report';
import {fill, noteText} from '@plimsoll/shared/texts';

import {type Arguments, type Command, type Context, exit, textOption, UsageError} from './command.ts';
import {clean, figure, print, printJson} from './output.ts';
import {scanOrCompanion} from './scan-or-companion.ts';
import {summary} from './summary.ts';
import {type WriteTrouble, writeDocument} from './write-document.ts';

const ACTIONS = ['show', 'export'] as const;
const FORMATS = ['cyclonedx', 'vex', 'sarif', 'csv', 'json'] as const;
type Format = (typeof FORMATS)[number];
const LEVELS = ['score', 'findings', 'inventory'] as const;

/** `plimsoll report …`: what is known of this device, for people or as a document of a standard (docs/exports.md). */
export const report: Command = {
  name: 'report',
  usage: `show | export --format ${FORMATS.join('|')} [--out FILE] [--of ${TABLES.join('|')}] [--disclosure ${LEVELS.join('|')}] [--root DIR] [--knowledge DIR_OR_URL] [--at DAY]`,
  options: {
    format: {type: 'string'},
    out: {type: 'string'},
    of: {type: 'string'},
    disclosure: {type: 'string'},
    root: {type: 'string'},
    knowledge: {type: 'string'},
    at: {type: 'string'},
  },
  operands: [1, 1],
  async run(context, args) {
    const action = choice(context, args.operands[0] ?? '', ACTIONS);
    const level = optional(context, args, 'disclosure', LEVELS);
    const wanted = action === 'export' ? wantedOf(context, args) : undefined;
    const found = await scanOrCompanion(context, args);
    if (!found.ok) return found.code;
    const snapshot = level === undefined ? found.snapshot : disclose(found.snapshot, level);
    if (!snapshot) return exit.refused;
    const code = wanted ? await deliver(context, wanted, snapshot) : shown(context, snapshot, found.kept);
    if (code !== exit.ok || snapshot.knowledge.state !== 'failed') return code;
    context.err(`${clean(noteText(snapshot.knowledge.why ?? '', context.lang))}\n`);
    return exit.problem;
  },
};

interface Wanted {
  readonly format: Format;
  readonly table: TableName;
  /** Undefined: standard output. */
  readonly file: string | undefined;
}

function wantedOf(context: Context, args: Arguments): Wanted {
  const asked = textOption(args, 'format');
  if (asked === undefined) {
    const values = {option: '--format', choices: FORMATS.join(', ')};
    throw new UsageError(fill(context.words.usage.say, values));
  }
  const format = choice(context, asked, FORMATS);
  const table = optional(context, args, 'of', TABLES);
  if (table !== undefined && format !== 'csv') throw new UsageError(context.words.report.onlyCsv);
  const out = textOption(args, 'out');
  return {format, table: table ?? 'findings', file: out === '-' || out === '' ? undefined : out};
}

function choice<T extends string>({words}: Context, value: string, choices: readonly T[]): T {
  const found = choices.find((name) => name === value);
  if (found !== undefined) return found;
  throw new UsageError(fill(words.usage.badChoice, {value: clean(value), choices: choices.join(', ')}));
}

function optional<T extends string>(
  context: Context,
  args: Arguments,
  name: string,
  choices: readonly T[],
): T | undefined {
  const value = textOption(args, name);
  return value === undefined ? undefined : choice(context, value, choices);
}

function shown(context: Context, snapshot: Snapshot, kept: boolean): number {
  if (context.json) printJson(context, snapshot);
  else print(context, kept ? summary(context, snapshot) : summary(context, snapshot, 'plimsoll … --json'));
  return exit.ok;
}

/** Writes the document and says where it went; on standard output it is the document and nothing else. */
async function deliver(context: Context, wanted: Wanted, snapshot: Snapshot): Promise<number> {
  const text = documentOf(context, wanted, snapshot);
  const {file, format} = wanted;
  if (file === undefined) {
    context.out(text);
    return exit.ok;
  }
  const written = await writeDocument(file, text);
  if (!written.ok) return failed(context, file, written.error);
  const bytes = Buffer.byteLength(text);
  if (context.json) printJson(context, {file, format, bytes});
  else {
    print(context, [
      fill(context.words.report.written, {file: clean(file), format, bytes: figure(context, bytes)}),
    ]);
  }
  return exit.ok;
}

function documentOf({version, lang}: Context, {format, table}: Wanted, snapshot: Snapshot): string {
  switch (format) {
    case 'cyclonedx':
      return jsonText(toCycloneDx(snapshot, {version, lang}));
    case 'vex':
      return jsonText(toVex(snapshot, {version, lang}));
    case 'sarif':
      return jsonText(toSarif(snapshot, {version, lang}));
    case 'csv':
      return toCsv(snapshot, table, lang);
    case 'json':
      return jsonText(snapshot);
  }
}

/** No rights are the system's refusal; a place where no file can be is a wrong call. */
function failed(context: Context, path: string, trouble: WriteTrouble): number {
  const sentence = fill(context.words.report.trouble[trouble], {path: clean(path)});
  if (trouble === 'folder' || trouble === 'special' || trouble === 'absent') throw new UsageError(sentence);
  if (context.json) printJson(context, {error: trouble, message: sentence});
  context.err(`${sentence}\n`);
  return exit.refused;
}
