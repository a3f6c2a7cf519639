import type {System} from './system.ts';

const STATUS = '/proc/self/status';

/** Whether the kernel keeps us from ever gaining rights (NoNewPrivs of proc(5)): then no setuid program, pkexec among them, can ask. */
export async function mayGainRights(system: Pick<System, 'readText'>): Promise<boolean> {
  const status = await system.readText(STATUS).catch(() => undefined);
  return !/^NoNewPrivs:\s*1$/m.test(status ?? '');
}
