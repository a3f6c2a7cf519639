import type {Diagnosis} from '@plimsoll/shared/protocol';
import {fill} from '@plimsoll/shared/texts';

import {probeState} from '../state/index.ts';
import {createSystem} from '../system/local.ts';
import {type Command, type Context, exit} from './command.ts';
import {createDoctor} from './diagnoses.ts';
import {clean, print, printJson, style} from './output.ts';
import {thisInstallation} from './service/person.ts';
import {storedKnowledge} from './stored-knowledge.ts';

/** `plimsoll doctor`: what is missing and what to do; asks the companion when it runs, else looks itself. */
export const doctor: Command = {
  name: 'doctor',
  usage: '',
  options: {},
  operands: [0, 0],
  async run(context) {
    const found = await examine(context);
    if (context.json) printJson(context, {diagnoses: found});
    else
      print(
        context,
        found.flatMap((diagnosis) => lines(context, diagnosis)),
      );
    const bad = found.some(({state}) => state === 'problem');
    const well = found.every(({state}) => state === 'ok');
    if (well && !context.json) print(context, ['', context.words.doctor.well]);
    return bad ? exit.problem : exit.ok;
  },
};

async function examine(context: Context): Promise<readonly Diagnosis[]> {
  const local = await context.connect();
  if (local) {
    try {
      const answered = await local.call('doctor', {lang: context.lang});
      if (answered.ok) return answered.value.diagnoses;
    } finally {
      local.close();
    }
  }
  const system = createSystem();
  const stateProblem = probeState(context.stateFolder);
  return createDoctor({
    system,
    lang: context.lang,
    words: context.words,
    nodeVersion: process.versions.node,
    stateProblem: () => stateProblem,
    running: false,
    // Whoever else could write there could make weaknesses vanish.
    ...(stateProblem ? {} : {knowledge: () => storedKnowledge(context)}),
    installation: thisInstallation(system.platform, context.stateFolder),
  }).examine();
}

const SIGNS = {ok: '✓', warning: '!', problem: '✗'} as const;
const COLOURS = {ok: 'green', warning: 'yellow', problem: 'red'} as const;

function lines(context: Context, {state, what, next}: Diagnosis): string[] {
  const {doctor: words} = context.words;
  const sign = style(context, COLOURS[state], SIGNS[state]);
  const told = state === 'ok' ? '' : ` (${words.title[state]})`;
  return [
    `${sign} ${clean(what)}${told}`,
    ...(next === undefined ? [] : [`  ${fill(words.next, {next: clean(next)})}`]),
  ];
}
