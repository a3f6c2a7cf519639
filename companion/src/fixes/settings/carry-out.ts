import type {Hands} from './setting.ts';
import {settings} from './table.ts';

/** The exit status: 0 done, 1 it could not be done, 2 not in the table or not these rights. */
export async function carryOut(argv: readonly string[], hands: Hands): Promise<0 | 1 | 2> {
  const [verb, check = '', ...more] = argv;
  const setting = settings.get(check);
  if (!setting || more.length > 0 || (verb !== 'set' && verb !== 'unset')) {
    hands.say('this is not in the table of settings');
    return 2;
  }
  if ((setting.rights === 'root') !== (hands.system.uid === 0)) {
    hands.say(setting.rights === 'root' ? 'only root can do this' : 'this belongs to a user, not to root');
    return 2;
  }
  try {
    await setting[verb](hands, check);
    return 0;
  } catch (error) {
    hands.say(error instanceof Error ? error.message.slice(0, 500) : 'it could not be done');
    return 1;
  }
}
