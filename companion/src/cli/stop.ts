import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';

import {fill} from '@plimsoll/shared/texts';

import {type ServiceState, stateOf} from '../service/index.ts';
import {stateFolder} from '../state/folder.ts';
import {isHeld} from '../state/lock.ts';
import {createSystem} from '../system/local.ts';
import {type Command, type Context, exit} from './command.ts';
import {clean, print, printJson} from './output.ts';
import {thisInstallation} from './service/person.ts';
import {refused, withCompanion} from './with-companion.ts';

/** A worker is waited for three seconds; a busy machine takes its time. */
const PATIENCE_MS = 15_000;
const TURN_MS = 50;

/**
 * `plimsoll stop`: ends the running companion as SIGTERM does, and returns when it has gone. It ends with 0, so that no service
 * manager starts it again at once (Restart=on-failure, SuccessfulExit, RestartOnFailure); with the next session it may.
 */
export const stop: Command = {
  name: 'stop',
  usage: '',
  options: {},
  operands: [0, 0],
  run: (context) =>
    withCompanion(context, async (local) => {
      const answered = await local.stopCompanion();
      // One that ends already closes the connection, and is waited for as well.
      if (!answered.ok && answered.code !== 'closed') return refused(context, answered);
      if (!(await gone(context))) return stays(context);
      const fixUnderWay = isHeld(join(context.stateFolder, 'fix.lock'));
      const service = await ownService(context);
      const startsAgain = service?.enabled === true;
      if (context.json) printJson(context, {stateFolder: context.stateFolder, fixUnderWay, startsAgain});
      else print(context, told(context, {fixUnderWay, again: startsAgain ? service : undefined}));
      return exit.ok;
    }),
};

/** Whether nobody holds the state folder any more. */
async function gone({stateFolder: folder, signal}: Context): Promise<boolean> {
  const end = Date.now() + PATIENCE_MS;
  while (isHeld(join(folder, 'lock'))) {
    if (Date.now() > end) return false;
    await wait(TURN_MS, undefined, {signal});
  }
  return true;
}

/** What starts the companion of this folder by itself; undefined for a folder that no service of ours uses. */
async function ownService({stateFolder: folder}: Context): Promise<ServiceState | undefined> {
  const system = createSystem();
  const {kind, person} = thisInstallation(system.platform, folder);
  if (kind !== 'system-unit' && folder !== stateFolder(undefined, {})) return undefined;
  return stateOf(kind, person, system);
}

interface Ended {
  readonly fixUnderWay: boolean;
  readonly again: ServiceState | undefined;
}

function told({words: {stop: words}}: Context, {fixUnderWay, again}: Ended): string[] {
  const command = `plimsoll service uninstall${again?.kind === 'system-unit' ? ' --system' : ''}`;
  return [
    words.stopped,
    ...(fixUnderWay ? [words.fix] : []),
    ...(again ? [fill(words.again, {command})] : []),
  ];
}

function stays(context: Context): number {
  const seconds = PATIENCE_MS / 1000;
  const message = fill(context.words.stop.stays, {seconds, folder: clean(context.stateFolder)});
  if (context.json) printJson(context, {error: 'internal', message});
  context.err(`${message}\n`);
  return exit.internal;
}
