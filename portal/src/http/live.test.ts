import {afterAll, beforeAll, expect, test} from 'vitest';

import {administrator, browser, NOW, PASSWORD, portalParts, scratchDatabase} from '../../../test/portal.ts';
import {type AppParts, createApp} from './app.ts';

let scratch: Awaited<ReturnType<typeof scratchDatabase>>;
let parts: AppParts;
let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  scratch = await scratchDatabase();
  parts = portalParts(scratch.db);
  app = createApp(parts);
});
afterAll(() => scratch.stop());

test('a change is heard at once, by those who may hear it', async () => {
  const admin = await administrator(app, parts);
  await admin.ask('POST', '/admin/accounts', {
    name: 'help',
    password: PASSWORD,
    role: 'helpdesk',
    groups: ['clients'],
  });
  const help = browser(app);
  await help.ask('POST', '/auth/login', {name: 'help', password: PASSWORD});
  const [all, some] = [reader(await admin.ask('GET', '/live')), reader(await help.ask('GET', '/live'))];
  expect([await all.next(), await some.next()]).toEqual(['hello {}', 'hello {}']);

  await parts.hub.publish({deviceId: '1', group: 'servers'});
  await parts.hub.publish({exposure: 12});
  await parts.hub.publish({deviceId: '2', group: 'clients'});

  expect(await all.next()).toBe('change {"deviceId":"1","group":"servers"}');
  expect(await all.next()).toBe('change {"exposure":12}');
  expect(await all.next()).toBe('change {"deviceId":"2","group":"clients"}');
  expect(await some.next()).toBe('change {"deviceId":"2","group":"clients"}');
  await all.close();
  await some.close();
});

test('a session that has ended hears no more, however much happens', async () => {
  const clock = {now: NOW};
  const own = portalParts(scratch.db, {now: () => clock.now});
  const who = browser(createApp(own));
  await parts.accounts.clearAttempts('peer:192.0.2.1');
  await who.ask('POST', '/auth/login', {name: 'admin@example.org', password: PASSWORD});
  const stream = reader(await who.ask('GET', '/live'));
  await stream.next();
  await own.hub.publish({deviceId: '1'});
  expect(await stream.next()).toBe('change {"deviceId":"1"}');

  await who.ask('POST', '/auth/logout', {});
  clock.now = new Date(NOW.getTime() + 21_000);
  await own.hub.publish({deviceId: '2'});

  expect(await stream.next()).toBe('end');
});

test('nobody hears without a session', async () => {
  expect((await browser(app).ask('GET', '/live')).status).toBe(401);
});

/** Reads server-sent events one by one. */
function reader(response: Response): {next(): Promise<string>; close(): Promise<void>} {
  const stream = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  return {
    async next() {
      while (!text.includes('\n\n')) {
        const chunk = await stream?.read();
        if (!chunk || chunk.done) return 'end';
        text += decoder.decode(chunk.value);
      }
      const [event = '', ...rest] = text.split('\n\n');
      text = rest.join('\n\n');
      return event.replace(/^event: (\w+)\ndata: /, '$1 ');
    },
    async close() {
      await stream?.cancel();
    },
  };
}
