import {contentLines} from './read.ts';

/** One line of sysctl.d(5); without a value it takes the key out of reach of globs. */
export interface SysctlSetting {
  /** Parts of the key; `*` stands for any one part. */
  readonly parts: readonly string[];
  readonly value?: string;
}

/** The lines of sysctl.d(5) files in order; what is no setting is left out. */
export function parseSysctl(text: string): SysctlSetting[] {
  return contentLines(text, '#;').flatMap((line) => {
    const equals = line.indexOf('=');
    const bare = line.startsWith('-');
    if (equals < 0) return bare ? [{parts: partsOf(line.slice(1))}] : [];
    const key = line.slice(bare ? 1 : 0, equals);
    return [{parts: partsOf(key), value: line.slice(equals + 1).trim()}];
  });
}

/** The value a key ends up with: an exact line beats globs, the last line wins (sysctl.d(5)). */
export function valueOf(settings: readonly SysctlSetting[], key: string): string | undefined {
  const parts = key.split('.');
  const exact = settings.filter((setting) => isSame(setting.parts, parts));
  if (exact.length > 0) return exact.findLast(({value}) => value !== undefined)?.value;
  return settings.findLast((setting) => fits(setting.parts, parts))?.value;
}

/** The first separator decides which of `.` and `/` divides and which belongs to a name. */
function partsOf(key: string): string[] {
  const name = key.trim();
  const first = /[./]/.exec(name)?.[0] ?? '.';
  return name.split(first);
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((part, i) => part === b[i]);
}

function fits(pattern: readonly string[], parts: readonly string[]): boolean {
  return pattern.length === parts.length && pattern.every((part, i) => part === '*' || part === parts[i]);
}
