import {type BoundCheck, type Check, type CheckText, defineCheck} from '../check.ts';

/** What a check of a service says itself; how to look and the step with the command are the same for all. */
export interface LaunchServiceText extends Pick<CheckText, 'title' | 'failure' | 'why'> {
  /** Where a person switches it off in System Settings, before the step with the command. */
  readonly steps?: readonly string[];
}

export interface LaunchServiceCheck extends Pick<Check, 'id' | 'category' | 'references'> {
  /** Labels of launchd; macOS ships each of them switched off. */
  readonly labels: readonly [string, ...string[]];
  readonly text: {readonly en: LaunchServiceText; readonly de: LaunchServiceText};
}

const SHARING = 'x-apple.systempreferences:com.apple.Sharing-Settings.extension';

/** A check that a network service of macOS stays switched off; launchd's own list says what was switched on. */
export function launchServiceCheck({id, category, references, labels, text}: LaunchServiceCheck): BoundCheck {
  const disable = labels.map((label) => `sudo launchctl disable system/${label}`);
  const stop = labels.map((label) => `sudo launchctl bootout system/${label} 2>/dev/null`);
  return defineCheck({
    id,
    category,
    platforms: ['macos'],
    needs: ['launchServices'],
    minutes: 2,
    remedies: [{platform: 'macos', command: `${[...disable, ...stop].join('; ')}; true`, settings: SHARING}],
    references,
    text: {en: english(text.en, labels), de: german(text.de, labels)},
    judge({launchServices}) {
      const on = labels.filter((label) => launchServices[label] === true);
      if (on.length === 0) return {status: 'pass'};
      return {status: 'fail', evidence: on.map((label) => `launchd: ${label} => enabled`)};
    },
  });
}

function english({steps = [], ...own}: LaunchServiceText, labels: readonly string[]): CheckText {
  return {
    ...own,
    look: `Run in Terminal: launchctl print-disabled system | grep ${labels[0]} – it should print disabled, or nothing.`,
    remedy: [
      ...steps,
      steps.length === 0 ? 'Run the command in Terminal.' : 'Or run the command in Terminal.',
    ],
  };
}

function german({steps = [], ...own}: LaunchServiceText, labels: readonly string[]): CheckText {
  return {
    ...own,
    look: `Führen Sie im Terminal aus: launchctl print-disabled system | grep ${labels[0]} – es sollte disabled erscheinen, oder nichts.`,
    remedy: [
      ...steps,
      steps.length === 0
        ? 'Führen Sie den Befehl im Terminal aus.'
        : 'Oder führen Sie den Befehl im Terminal aus.',
    ],
  };
}
