import {clients} from './clients.ts';
import type {Command} from './command.ts';
import {doctor} from './doctor.ts';
import {enroll} from './enroll.ts';
import {fix} from './fix.ts';
import {knowledge} from './knowledge.ts';
import {list} from './list.ts';
import {pair} from './pair.ts';
import {privacy} from './privacy.ts';
import {revoke} from './revoke.ts';
import {scan} from './scan.ts';
import {selftest} from './selftest.ts';
import {service} from './service.ts';
import {show} from './show.ts';
import {start} from './start.ts';
import {status} from './status.ts';
import type {CommandName} from './texts/index.ts';

/** Every command, by its name. */
export const commands: Readonly<Record<CommandName, Command>> = {
  start,
  status,
  scan,
  list,
  show,
  fix,
  pair,
  clients,
  revoke,
  knowledge,
  privacy,
  enroll,
  doctor,
  selftest,
  service,
};
