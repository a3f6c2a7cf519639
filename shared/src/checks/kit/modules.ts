import type {ModuleFact} from '../../inventory/index.ts';
import {type BoundCheck, type Check, type CheckText, defineCheck, type Verdict} from '../check.ts';

/** What a check of kernel modules says itself; how to look and what to do are the same for all. */
export type ModulesText = Pick<CheckText, 'title' | 'failure' | 'why'>;

export interface ModulesCheck extends Pick<Check, 'id' | 'category' | 'references'> {
  readonly modules: readonly string[];
  readonly text: {readonly en: ModulesText; readonly de: ModulesText};
}

/** A check that kernel code hardly anybody needs stays out: each module is absent, or barred and not loaded. */
export function modulesCheck(check: ModulesCheck): BoundCheck {
  const {id, category, references, modules: names, text} = check;
  return defineCheck({
    id,
    category,
    platforms: ['linux'],
    needs: ['modules'],
    minutes: 3,
    remedies: [{platform: 'linux', command: command(id, names)}],
    references,
    text: {en: {...text.en, ...english(names)}, de: {...text.de, ...german(names)}},
    judge: ({modules}) => judgeModules(names, modules),
  });
}

/** Barred but loaded counts half: it is gone after a restart. Built in cannot be changed by its owner: not judged. */
function judgeModules(names: readonly string[], facts: readonly ModuleFact[]): Verdict {
  const present = facts.filter(({name, builtin}) => names.includes(name) && !builtin);
  const answers = present.map(({name, barred, loaded}) => {
    if (!barred) return {share: 0, evidence: loaded ? `${name}: loaded` : `${name}: can be loaded`};
    return {share: loaded ? 0.5 : 1, evidence: `${name}: loaded, barred after a restart`};
  });
  const wrong = answers.filter(({share}) => share < 1);
  // What the kernel does not have cannot be loaded either.
  if (wrong.length === 0) return {status: 'pass'};
  const share = 1 - wrong.reduce((sum, one) => sum + 1 - one.share, 0) / names.length;
  return {status: 'fail', share, evidence: wrong.map(({evidence}) => evidence)};
}

function command(id: string, names: readonly string[]): string {
  const lines = names.map((name) => `install ${name} /bin/false\\nblacklist ${name}\\n`).join('');
  return `printf '${lines}' | sudo tee /etc/modprobe.d/plimsoll-${id}.conf`;
}

function english(names: readonly string[]): Pick<CheckText, 'look' | 'remedy'> {
  return {
    look: `Run: for m in ${names.join(' ')}; do /sbin/modprobe -n -v $m; done – it should print install /bin/false or that the module was not found.`,
    remedy: [
      'Make sure that nobody needs one of them here.',
      'Bar them in a file of its own in /etc/modprobe.d: one line install NAME /bin/false each.',
      'Restart the device when one of them is loaded.',
    ],
  };
}

function german(names: readonly string[]): Pick<CheckText, 'look' | 'remedy'> {
  return {
    look: `Führen Sie aus: for m in ${names.join(' ')}; do /sbin/modprobe -n -v $m; done – es sollte install /bin/false erscheinen oder dass es das Modul nicht gibt.`,
    remedy: [
      'Stellen Sie sicher, dass hier niemand eines davon braucht.',
      'Sperren Sie sie in einer eigenen Datei in /etc/modprobe.d: je eine Zeile install NAME /bin/false.',
      'Starten Sie das Gerät neu, wenn eines davon geladen ist.',
    ],
  };
}
