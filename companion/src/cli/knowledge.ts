import {fill} from '@plimsoll/shared/texts';

import {type Arguments, type Command, type Context, UsageError} from './command.ts';
import {buildKnowledgeHost} from './knowledge/build.ts';
import {exportKnowledge, importKnowledge} from './knowledge/bundle.ts';
import {showKnowledge, updateKnowledge} from './knowledge/state.ts';
import {clean} from './output.ts';

/** What can be done with knowledge, and how many operands each takes after its name. */
const ACTIONS: Readonly<
  Record<string, {readonly operands: number; run(context: Context, args: Arguments): Promise<number>}>
> = {
  status: {operands: 0, run: showKnowledge},
  update: {operands: 0, run: updateKnowledge},
  build: {operands: 0, run: buildKnowledgeHost},
  import: {operands: 1, run: importKnowledge},
  export: {operands: 1, run: exportKnowledge},
};

/** `plimsoll knowledge …`: what is known of weaknesses, where it comes from, and how it gets to others. */
export const knowledge: Command = {
  name: 'knowledge',
  usage:
    'status | update [--knowledge SOURCE] | build --out DIR --ecosystems A,B [--knowledge SOURCE] [--key FILE] [--at DAY] | import FILE [--key KEY] | export FILE',
  options: {
    knowledge: {type: 'string'},
    ecosystems: {type: 'string'},
    out: {type: 'string'},
    key: {type: 'string'},
    at: {type: 'string'},
  },
  operands: [1, 2],
  run(context, args) {
    const [name = ''] = args.operands;
    const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
    if (!action) {
      const choices = Object.keys(ACTIONS).join(', ');
      throw new UsageError(fill(context.words.usage.badChoice, {value: clean(name), choices}));
    }
    if (args.operands.length !== action.operands + 1) throw new UsageError(context.words.usage.operands);
    return action.run(context, args);
  },
};
