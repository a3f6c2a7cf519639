import type {Snapshot} from '@plimsoll/shared/report';
import {expect, test} from 'vitest';

import {richSnapshot} from '../../../test/rich-snapshot.ts';
import type {System} from '../system/system.ts';
import type {Context} from './command.ts';
import {createDoctor} from './diagnoses.ts';
import {show} from './show.ts';
import {summary} from './summary.ts';
import {cliTexts} from './texts/index.ts';
import {refused} from './with-companion.ts';

const rich = richSnapshot();
const snapshot: Snapshot = {
  ...rich,
  coverage: {
    ...rich.coverage,
    collectors: [
      {id: 'rpm', state: 'failed', why: 'took longer than 60 s'},
      {id: 'snap', state: 'partial', why: 'snap x: says no version'},
    ],
    notes: ['/etc/sudoers: EACCES: only root can tell about sudo', 'of a later version'],
  },
};
const words = cliTexts('de');

test('what could not be known is said in German', () => {
  const lines = summary({lang: 'de', words, colour: false}, snapshot);

  expect(lines.slice(lines.indexOf('Nicht bekannt:'))).toEqual([
    'Nicht bekannt:',
    '  - rpm konnte nicht gelesen werden: dauerte länger als 60 s',
    '  - /etc/sudoers: EACCES: nur root sieht die Einstellungen von sudo',
    '  - of a later version',
  ]);
});

test('so does the doctor', async () => {
  const system = {platform: 'darwin', uid: 501, now: () => new Date(0), stat: async () => undefined};
  const doctor = createDoctor({
    system: system as unknown as System,
    lang: 'en',
    words: cliTexts('en'),
    nodeVersion: '24.0.0',
    stateProblem: () => ({what: '/x is not a folder', next: 'Choose another with --state.'}),
    running: false,
    snapshot: () => snapshot,
  });
  const found = await doctor.examine('de');

  expect(found.filter(({id}) => id === 'collector-rpm' || id === 'state-folder')).toEqual([
    {
      id: 'state-folder',
      state: 'problem',
      what: '/x ist kein Ordner',
      next: 'Einen anderen mit --state wählen.',
    },
    {
      id: 'collector-rpm',
      state: 'warning',
      what: 'rpm konnte nicht gelesen werden: dauerte länger als 60 s',
      next: 'Es wird von selbst wieder versucht; ob Rechte fehlen, zeigt sudo plimsoll scan.',
    },
  ]);
});

test('so are refusals, and what a check found', async () => {
  let said = '';
  const [first] = rich.checks;
  const check = {...first, id: 'lockdown', evidence: ['could not read lockdown']};
  const context = {
    lang: 'de',
    words,
    json: false,
    signal: new AbortController().signal,
    colour: false,
    out: (text: string) => (said += text),
    err: (text: string) => (said += text),
    connect: async () => ({
      call: async () => ({ok: true, value: {...snapshot, checks: [check]}}),
      close: () => undefined,
    }),
  } as unknown as Context;
  refused(context, {code: 'busy', message: 'another fix is running'});
  await show.run(context, {options: {}, operands: ['lockdown']});

  expect(said).toContain('Es läuft noch etwas anderes: eine andere Behebung läuft.\n');
  expect(said).toContain('Gefunden: nicht lesbar: lockdown\n');
});
