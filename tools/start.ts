import {createHash, randomBytes} from 'node:crypto';
import {mkdirSync} from 'node:fs';
import {homedir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';

import {type Portal, startPortal} from '../portal/src/main.ts';
import {rounded} from '../shared/src/score/index.ts';
import {ask, build, type Companion, snapshotOf, startCompanion} from './start/parts.ts';

const HELP = `npm start -- [--knowledge DIR_OR_URL] [--state DIR] [--portal-data DIR] [--portal-port N] [--no-build]

Scans this device, starts the companion and a portal of your own, and builds the extension. Ctrl+C stops all of it.`;

/** Everything on one device: the companion, a local portal with its embedded database, the built extension. */
async function main(): Promise<void> {
  const {values} = parseArgs({
    options: {
      knowledge: {type: 'string'},
      state: {type: 'string'},
      'portal-data': {type: 'string', default: portalFolder()},
      'portal-port': {type: 'string', default: '8420'},
      'no-build': {type: 'boolean', default: false},
      help: {type: 'boolean', default: false},
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  if (!values['no-build']) await build();
  const portal = await openPortal(values['portal-data'], Number(values['portal-port']));
  const companion = await startCompanion({state: values.state, knowledge: values.knowledge});
  stopWith(portal, companion);
  await enrol(portal, companion);
  await tell(portal, companion);
}

/** A folder the unprivileged database user can reach, when root starts us. */
function portalFolder(): string {
  if (process.getuid?.() === 0) return '/var/lib/plimsoll/portal';
  return join(process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local/share'), 'plimsoll/portal');
}

async function openPortal(dataDir: string, port: number): Promise<Portal> {
  mkdirSync(dataDir, {recursive: true});
  try {
    return await startPortal({
      dataDir,
      port,
      databaseUrl: process.env['DATABASE_URL'] || undefined,
      environment: process.env,
      onFault: (message, error) => console.error(`portal: ${message}: ${String(error)}`),
    });
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    const next = taken
      ? `Port ${port} is taken; choose another: npm start -- --portal-port 8421`
      : String(error);
    console.error(`The portal could not start. ${next}`);
    process.exit(1);
  }
}

function stopWith(portal: Portal, companion: Companion): void {
  let stopping = false;
  async function stop(code: number): Promise<void> {
    if (stopping) return;
    stopping = true;
    await Promise.allSettled([portal.stop(), companion.stop()]);
    process.exit(code);
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(0));
  void companion.gone.then(() => stop(1));
}

/** This device joins its own portal, once: a token for one use that nobody ever sees. */
async function enrol(portal: Portal, {state}: Companion): Promise<void> {
  const status = await ask<{portal: {state: string; origin: string | null}}>(state, ['status']);
  if (status.portal.state === 'active' && status.portal.origin === portal.origin) return;
  if (status.portal.state === 'active') {
    console.log(`This device reports to ${status.portal.origin}; it stays there.`);
    return;
  }
  const secret = randomBytes(32).toString('base64url');
  const now = new Date();
  await portal.stores.enrolmentTokens.create({
    hash: createHash('sha256').update(secret).digest('hex'),
    group: 'This device',
    maxUses: 1,
    approval: false,
    createdBy: 'npm start',
    createdAt: now,
    expiresAt: new Date(now.getTime() + 600_000),
  });
  const joined = await ask<{state?: string; message?: string}>(state, [
    'enroll',
    '--portal',
    portal.origin,
    '--token',
    secret,
  ]);
  if (joined.state !== 'active')
    console.error(`Enrolling with the portal failed: ${joined.message ?? 'no answer'}`);
}

async function tell(portal: Portal, {state}: Companion): Promise<void> {
  const {score, findings, recommendations, software, knowledge} = await snapshotOf(state);
  const known = knowledge.state === 'none' ? ' (no knowledge yet: npx plimsoll knowledge update)' : '';
  console.log(
    `\nExposure ${rounded(score.exposure)} of 100 (${score.level}), ${rounded(score.residual)} reachable: ` +
      `${findings.length} weaknesses in ${software.length} packages, ${recommendations.length} things to do${known}`,
  );
  console.log(
    `Portal      ${portal.origin}${portal.setupToken ? `/setup#${portal.setupToken}  (first account)` : ''}`,
  );
  console.log('Chromium    chrome://extensions → Developer mode → Load unpacked → dist/extension/chrome');
  console.log(
    'Firefox     about:debugging → This Firefox → Load Temporary Add-on → dist/extension/firefox/manifest.json',
  );
  console.log(
    'Pair        npx plimsoll pair   (type the code into the popup; Ctrl+C here stops everything)\n',
  );
}

await main();
