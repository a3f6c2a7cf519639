import {chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {afterAll, beforeAll, expect, test} from 'vitest';

import {fakeContext} from './fake-context.ts';
import {start} from './start.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-start-'));
});
afterAll(() => rmSync(folder, {recursive: true}));

/** A command line, and the orders it gave the daemon. */
function terminal(parts: Parameters<typeof fakeContext>[0] = {}) {
  const fake = fakeContext(parts);
  const orders: unknown[] = [];
  const context = {
    ...fake.context,
    stateFolder: join(folder, 'state'),
    daemon: async (order: unknown) => {
      orders.push(order);
      return 0;
    },
  };
  return {...fake, context, orders};
}

test.for([
  [
    {knowledge: 'ftp://feeds.example/'},
    'ftp://feeds.example/: only https addresses and folders are supported',
  ],
  [{config: '/nowhere/companion.json'}, 'There is no file /nowhere/companion.json.'],
  [{port: '65536'}, '65536 is not one of 0 – 65535.'],
] as const)('%j is a wrong call', async ([options, message]) => {
  const {context, orders} = terminal();

  await expect(start.run(context, {options, operands: []})).rejects.toThrow(message);
  expect(orders).toEqual([]);
});

test.for([
  {},
  {knowledge: 'https://mirror.example/'},
  {knowledge: 'public+bulk'},
  {knowledge: tmpdir(), port: '0'},
])('%j goes on as the daemon', async (options) => {
  const {context, orders} = terminal();

  expect(await start.run(context, {options, operands: []})).toBe(0);
  expect(orders).toHaveLength(1);
});

test.for([
  ['/nowhere/feeds', '! There is no folder /nowhere/feeds.\n'],
  [`/nowhere/slices#key=${'a'.repeat(43)}`, '! There is no folder /nowhere/slices.\n'],
  [tmpdir(), ''],
  ['public', ''],
])('a source that is not there yet is told, and waited for: %s', async ([knowledge = '', said]) => {
  const {orders, ...fake} = terminal();

  expect(await start.run(fake.context, {options: {knowledge}, operands: []})).toBe(0);
  expect([orders.length, fake.err()]).toEqual([1, said]);
});

test.skipIf(process.platform === 'win32')(
  'a folder that is open to others is refused in the person’s language, with the next step, before anything is written',
  async () => {
    const open = join(folder, 'open');
    mkdirSync(open);
    chmodSync(open, 0o755);
    for (const detach of [false, true]) {
      const {orders, ...fake} = terminal({lang: 'de', json: true});
      const code = await start.run({...fake.context, stateFolder: open}, {options: {detach}, operands: []});

      expect([code, orders]).toEqual([4, []]);
      expect(JSON.parse(fake.out())).toEqual({error: 'refused', message: `${open} steht anderen offen`});
      expect(fake.err()).toBe(`${open} steht anderen offen\nAls Nächstes: chmod 700 ${open}\n`);
    }
    expect(readdirSync(open)).toEqual([]);
  },
);

test.skipIf(process.platform !== 'linux')(
  'where no folder can be made it is refused at once, behind the terminal too',
  async () => {
    for (const detach of [false, true]) {
      const {orders, ...fake} = terminal({lang: 'de'});
      const context = {...fake.context, stateFolder: '/proc/plimsoll'};

      expect([await start.run(context, {options: {detach}, operands: []}), orders]).toEqual([4, []]);
      expect(fake.err()).toContain('/proc/plimsoll lässt sich nicht anlegen (ENOENT');
      expect(fake.err()).toContain('Als Nächstes: Mit --state einen schreibbaren Ordner wählen.');
    }
  },
);
