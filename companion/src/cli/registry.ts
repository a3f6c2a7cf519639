import type {Command} from './command.ts';
import type {CommandName} from './texts/index.ts';

/** Every command, by its name. Each is loaded when it is called: none waits for what only the others need. */
export const commands: Readonly<Record<CommandName, () => Promise<Command>>> = {
  start: async () => (await import('./start.ts')).start,
  stop: async () => (await import('./stop.ts')).stop,
  status: async () => (await import('./status.ts')).status,
  scan: async () => (await import('./scan.ts')).scan,
  match: async () => (await import('./match.ts')).match,
  report: async () => (await import('./report.ts')).report,
  list: async () => (await import('./list.ts')).list,
  show: async () => (await import('./show.ts')).show,
  fix: async () => (await import('./fix.ts')).fix,
  exception: async () => (await import('./exception.ts')).exception,
  timeline: async () => (await import('./timeline.ts')).timeline,
  pair: async () => (await import('./pair.ts')).pair,
  clients: async () => (await import('./clients.ts')).clients,
  revoke: async () => (await import('./revoke.ts')).revoke,
  knowledge: async () => (await import('./knowledge.ts')).knowledge,
  privacy: async () => (await import('./privacy.ts')).privacy,
  enroll: async () => (await import('./enroll.ts')).enroll,
  doctor: async () => (await import('./doctor.ts')).doctor,
  selftest: async () => (await import('./selftest.ts')).selftest,
  service: async () => (await import('./service.ts')).service,
};
