import type {SysctlValue} from '../../inventory/index.ts';
import {type BoundCheck, type Check, type CheckText, defineCheck, type Verdict} from '../check.ts';

/** A kernel setting and the values that are right; the first is the one the remedy sets. */
export interface WantedSetting {
  readonly key: string;
  readonly allowed: readonly [string, ...string[]];
}

/** What a check of kernel settings says itself; how to look and what to do are the same for all. */
export interface SysctlText extends Pick<CheckText, 'title' | 'failure' | 'why'> {
  /** What to know before doing it: one more step of the remedy, the first. */
  readonly before?: string;
}

export interface SysctlCheck extends Pick<Check, 'id' | 'category' | 'references'> {
  readonly settings: readonly WantedSetting[];
  /** One right setting is enough: the kernel takes the stricter one. */
  readonly any?: boolean;
  /** Changing them sets others back to what the kernel starts with: all files are loaded once more. */
  readonly resets?: boolean;
  readonly text: {readonly en: SysctlText; readonly de: SysctlText};
}

/** A check of kernel settings: right now and after a restart passes, right now alone counts half. */
export function sysctlCheck(check: SysctlCheck): BoundCheck {
  const {id, category, references, settings, any = false, resets = false, text} = check;
  const bound = defineCheck({
    id,
    category,
    platforms: ['linux'],
    needs: ['sysctl'],
    minutes: 2,
    remedies: [{platform: 'linux', command: command(id, settings, resets)}],
    references,
    text: {en: worded(text.en, english(settings)), de: worded(text.de, german(settings))},
    judge: ({sysctl}) => judgeSettings(settings, sysctl, any),
  });
  const found: WithSettings = {...bound, settings};
  return found;
}

interface WithSettings extends BoundCheck {
  readonly settings: readonly WantedSetting[];
}

/** The kernel settings a check asks for; undefined for a check of something else. */
export function settingsOf(check: BoundCheck): readonly WantedSetting[] | undefined {
  return isOfSettings(check) ? check.settings : undefined;
}

function isOfSettings(check: BoundCheck): check is WithSettings {
  return 'settings' in check;
}

/** The file of a check's own in which its settings last. */
export function settingsFile(id: string): string {
  return `/etc/sysctl.d/99-zz-plimsoll-${id}.conf`;
}

interface Answer {
  readonly share: number;
  readonly evidence: string;
}

function judgeSettings(
  settings: readonly WantedSetting[],
  sysctl: Readonly<Partial<Record<string, SysctlValue>>>,
  any: boolean,
): Verdict {
  const present = settings.filter(({key}) => sysctl[key]?.missing !== true);
  if (present.length === 0) {
    return {status: 'not-applicable', why: `this kernel has no ${settings.map(({key}) => key).join(', ')}`};
  }
  const answers = present.map((wanted) => judgeSetting(wanted, sysctl[wanted.key]));
  const known = answers.filter((answer) => answer !== undefined);
  if (known.length < answers.length) {
    return {status: 'unknown', why: `could not read ${present.map(({key}) => key).join(', ')}`};
  }
  const shares = known.map(({share}) => share);
  const share = any ? Math.max(...shares) : shares.reduce((sum, one) => sum + one, 0) / shares.length;
  if (share === 1) return {status: 'pass'};
  return {
    status: 'fail',
    share,
    evidence: known.filter((one) => one.share < 1).map(({evidence}) => evidence),
  };
}

function judgeSetting(wanted: WantedSetting, value: SysctlValue | undefined): Answer | undefined {
  const {key, allowed} = wanted;
  const now = value?.runtime;
  const later = value?.persistent ?? value?.builtin;
  if (now === undefined) {
    return later === undefined
      ? undefined
      : {share: allowed.includes(later) ? 1 : 0, evidence: `${key} = ${later}`};
  }
  if (!allowed.includes(now)) return {share: 0, evidence: `${key} = ${now}`};
  if (later !== undefined && allowed.includes(later)) return {share: 1, evidence: ''};
  return {share: 0.5, evidence: `${key} = ${now}, → ${later ?? '?'} (sysctl.d)`};
}

/** A file of its own for each check: doing it twice changes nothing, removing the file undoes it. */
function command(id: string, settings: readonly WantedSetting[], resets: boolean): string {
  const lines = settings.map(({key, allowed}) => `${key} = ${allowed[0]}\\n`).join('');
  const file = settingsFile(id);
  const again = resets ? ' && sudo sysctl -e -q --system' : '';
  return `printf '${lines}' | sudo tee ${file} && sudo sysctl -e -p ${file}${again}`;
}

function worded(own: SysctlText, common: Pick<CheckText, 'look' | 'remedy'>): CheckText {
  const {before, ...rest} = own;
  return {...rest, look: common.look, remedy: [...(before === undefined ? [] : [before]), ...common.remedy]};
}

function english(settings: readonly WantedSetting[]): Pick<CheckText, 'look' | 'remedy'> {
  return {
    look: `Run: /sbin/sysctl ${keys(settings)} – right is ${values(settings, 'or')}. It lasts when a file in /etc/sysctl.d says the same.`,
    remedy: [
      'Write the settings to a file of their own in /etc/sysctl.d, so that they hold after each restart.',
      'Load that file with sysctl -p, so that they hold from now on.',
    ],
  };
}

function german(settings: readonly WantedSetting[]): Pick<CheckText, 'look' | 'remedy'> {
  return {
    look: `Führen Sie aus: /sbin/sysctl ${keys(settings)} – richtig ist ${values(settings, 'oder')}. Dauerhaft ist es, wenn eine Datei in /etc/sysctl.d dasselbe sagt.`,
    remedy: [
      'Schreiben Sie die Einstellungen in eine eigene Datei in /etc/sysctl.d, damit sie nach jedem Neustart gelten.',
      'Laden Sie diese Datei mit sysctl -p, damit sie ab sofort gelten.',
    ],
  };
}

function keys(settings: readonly WantedSetting[]): string {
  return settings.map(({key}) => key).join(' ');
}

function values(settings: readonly WantedSetting[], or: string): string {
  return [...new Set(settings.map(({allowed}) => allowed.join(` ${or} `)))].join(', ');
}
