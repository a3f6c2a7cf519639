import type {SshdFact} from '../../inventory/index.ts';
import {type BoundCheck, type Check, type CheckText, defineCheck, type Verdict} from '../check.ts';

/** What a check of one keyword says itself; how to look and what to do are the same for all. */
export type SshdText = Pick<CheckText, 'title' | 'failure' | 'why'>;

export interface SshdCheck extends Pick<Check, 'id' | 'references'> {
  /** As sshd_config(5) writes it. */
  readonly keyword: string;
  /** The value the remedy sets. */
  readonly right: string;
  /** OpenSSH's own value when the configuration sets none, lower case. */
  readonly builtin: string;
  /** Gets the value in lower case. */
  readonly accepts: (value: string) => boolean;
  readonly text: {readonly en: SshdText; readonly de: SshdText};
}

/** A check of one setting of the SSH server. */
export function sshdCheck(check: SshdCheck): BoundCheck {
  const {id, references, keyword, right, text} = check;
  return defineCheck({
    id,
    category: 'network',
    platforms: ['linux'],
    needs: ['sshd'],
    minutes: 5,
    remedies: [{platform: 'linux', command: sshdCommand(id, `${keyword} ${right}`)}],
    references,
    text: {en: {...text.en, ...english(keyword, right)}, de: {...text.de, ...german(keyword, right)}},
    judge: ({sshd}) => judgeKeyword(check, sshd),
  });
}

function judgeKeyword({keyword, builtin, accepts}: SshdCheck, sshd: SshdFact): Verdict {
  if (!sshd.installed) return {status: 'not-applicable', why: 'no SSH server is installed'};
  const value = sshd.settings[keyword.toLowerCase()] ?? builtin;
  return accepts(value) ? {status: 'pass'} : {status: 'fail', evidence: [`${keyword} ${value}`]};
}

/** A file of its own for each check, read before the rest; the server is reloaded under Debian's or Red Hat's name. */
export function sshdCommand(id: string, line: string): string {
  return `printf '${line}\\n' | sudo tee /etc/ssh/sshd_config.d/00-plimsoll-${id}.conf && sudo sshd -t && { sudo systemctl reload ssh || sudo systemctl reload sshd; }`;
}

function english(keyword: string, right: string): Pick<CheckText, 'look' | 'remedy'> {
  return {
    look: `Run: sudo sshd -T | grep -i ${keyword} – ${right} is right.`,
    remedy: [
      `Set ${keyword} to ${right}, in a file of its own in /etc/ssh/sshd_config.d.`,
      'Test the configuration with sshd -t and reload the server.',
    ],
  };
}

function german(keyword: string, right: string): Pick<CheckText, 'look' | 'remedy'> {
  return {
    look: `Führen Sie aus: sudo sshd -T | grep -i ${keyword} – richtig ist ${right}.`,
    remedy: [
      `Setzen Sie ${keyword} auf ${right}, in einer eigenen Datei in /etc/ssh/sshd_config.d.`,
      'Prüfen Sie die Konfiguration mit sshd -t und laden Sie den Dienst neu.',
    ],
  };
}
