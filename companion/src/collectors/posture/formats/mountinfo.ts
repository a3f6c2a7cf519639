/** One mounted file system, as proc_pid_mountinfo(5) lists it. */
export interface MountLine {
  /** `major:minor` of the device. */
  readonly device: string;
  readonly point: string;
  readonly options: readonly string[];
  readonly type: string;
  readonly source: string;
}

const LINE =
  /^\d+ \d+ (?<device>\d+:\d+) \S+ (?<point>\S+) (?<options>\S+)(?: \S+)*? - (?<type>\S+) (?<source>\S+) \S+$/;
const ESCAPE = /\\(?<octal>[0-3][0-7]{2})/g;
const MAX_LINES = 5000;

/** The lines that can be read; where one point is mounted twice, the last lies on top and hides the rest. */
export function parseMountInfo(text: string): MountLine[] {
  const byPoint = new Map<string, MountLine>();
  for (const line of text.split('\n', MAX_LINES)) {
    const {device, point, options, type, source} = LINE.exec(line)?.groups ?? {};
    if (!device || !point || !options || !type || !source) continue;
    const mount = {
      device,
      point: unescape(point),
      options: options.split(','),
      type,
      source: unescape(source),
    };
    byPoint.set(mount.point, mount);
  }
  return [...byPoint.values()];
}

/** Blanks and backslashes are written as octal numbers. */
function unescape(text: string): string {
  return text.replaceAll(ESCAPE, (_all, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
}
