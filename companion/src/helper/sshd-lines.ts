import type {SshdLine} from '../collectors/posture/sshd.ts';

const LINE = /^(?<keyword>[a-z0-9]+) (?<value>.+)$/;
const MAX_LINES = 1000;

/** What `sshd -T` prints: a keyword in lower case and its value a line, defaults included (sshd(8)). */
export function sshdLines(text: string): SshdLine[] {
  return text.split('\n', MAX_LINES).flatMap((line) => {
    const {keyword, value} = LINE.exec(line)?.groups ?? {};
    return keyword === undefined || value === undefined ? [] : [{keyword, value, conditional: false}];
  });
}
