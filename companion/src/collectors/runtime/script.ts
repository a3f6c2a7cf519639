import type {System} from '../../system/system.ts';

/** Programs that run what their first argument names. */
const INTERPRETER = /\/(?:python|node|perl|ruby|php|bash|dash|sh)[\d.]*$/;
const MAX_OPTIONS = 8;

/** The script an interpreter runs, and the file that is behind it where it is a link (`/usr/local/bin/npm`). */
export async function readScript(system: System, pid: string, program: string): Promise<readonly string[]> {
  if (!INTERPRETER.test(program)) return [];
  const line = (await system.readText(`/proc/${pid}/cmdline`).catch(() => undefined)) ?? '';
  const args = line
    .slice(0, 4096)
    .split('\0')
    .slice(1, 2 + MAX_OPTIONS);
  const script = args.find((arg) => !arg.startsWith('-'));
  if (script?.startsWith('/') !== true) return [];
  const link = await system.readLink(script).catch(() => undefined);
  return link === undefined ? [script] : [script, beside(script, link)];
}

/** Where a link leads. */
function beside(path: string, link: string): string {
  const parts = link.startsWith('/') ? [] : path.split('/').slice(1, -1);
  for (const part of link.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}
