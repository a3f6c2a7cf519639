import type {Software} from '@plimsoll/shared/inventory';
import type {Snapshot} from '@plimsoll/shared/report';
import {count, fill} from '@plimsoll/shared/texts';

import type {Collector} from '../collectors/collector.ts';
import {type Inventory, readInventory} from '../inventory-file/index.ts';
import {type Command, type Context, exit, textOption, UsageError} from './command.ts';
import {readFileOrInput} from './file-or-input.ts';
import {JUDGEMENT_OPTIONS, judgementRules, judgeOnce} from './judgement.ts';
import {clean, figure} from './output.ts';
import {systemAt} from './system-at.ts';

/** `plimsoll match`: judges any device by its inventory in a file (docs/inventory-file.md). */
export const match: Command = {
  name: 'match',
  usage: '--inventory FILE [--knowledge DIR_OR_URL] [--at DAY] [--fail-on LEVEL]',
  options: {inventory: {type: 'string'}, ...JUDGEMENT_OPTIONS},
  operands: [0, 0],
  async run(context, args) {
    const rules = judgementRules(context, args);
    const path = textOption(args, 'inventory');
    if (path === undefined || path === '') throw new UsageError(context.words.match.noFile);
    const read = await readFileOrInput(path, context.signal);
    if (!read.ok) return refused(context, path, read.error);
    const reading = readInventory(read.bytes);
    if (!reading.ok) throw new UsageError(sentence(context, reading.error, path));
    const {platform} = reading.inventory;
    return judgeOnce({
      context,
      args,
      rules,
      // Nothing of that device runs here: it is looked at like another root directory.
      system: {...systemAt({root: undefined, at: rules.at}), platform, foreign: true},
      collectors: [collectorOf(reading.inventory)],
      deviceId: 'inventory-file',
      more: (snapshot) => recognised(context, snapshot),
    });
  },
};

/** A file that may not be read is the system's refusal; one that is not there is a wrong call. */
function refused(
  context: Context,
  path: string,
  error: 'absent' | 'denied' | 'unreadable' | 'too-large',
): number {
  if (error !== 'denied') throw new UsageError(sentence(context, error, path));
  context.err(`${clean(sentence(context, error, path))}\n`);
  return exit.refused;
}

type Trouble = keyof Context['words']['match']['trouble'];

function sentence({words: {match: words}}: Context, trouble: Trouble, path: string): string {
  const what = fill(words.trouble[trouble], {path: path === '-' ? words.standardInput : path});
  return trouble === 'absent' || trouble === 'denied' ? what : `${what} ${words.expected}`;
}

function collectorOf({platform, collected}: Inventory): Collector {
  return {
    id: 'inventory-file',
    platforms: [platform],
    foreign: true,
    watches: [],
    collect: async () => collected,
  };
}

/** Names shown at once; `--json` has all. */
const SHOWN = 8;

function recognised(context: Context, {software}: Snapshot): string[] {
  const {match: words} = context.words;
  const products = new Set(software.flatMap(({product}) => product ?? []));
  const left = software.filter(({assessment}) => assessment === 'not-assessed');
  const lines = [
    ...(products.size > 0
      ? [count(words.products, products.size, {count: figure(context, products.size)})]
      : []),
    ...(left.length > 0 ? [notAssessed(context, left)] : []),
  ];
  return lines.length > 0 ? ['', ...lines] : [];
}

function notAssessed(context: Context, left: readonly Software[]): string {
  const {match: words} = context.words;
  const names = left.slice(0, SHOWN).map(({name}) => clean(name).slice(0, 60));
  const rest = left.length - names.length;
  const more = rest > 0 ? ` ${count(words.more, rest, {count: figure(context, rest)})}` : '';
  return `${words.notAssessed}: ${names.join(', ')}${more}`;
}
