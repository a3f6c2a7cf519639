import type {SystemFileFact} from '../../inventory/index.ts';
import {type BoundCheck, type Check, type CheckText, defineCheck, type Verdict} from '../check.ts';

/** A file or folder and the most that others than root may be granted. */
export interface WantedFile {
  readonly path: string;
  /** Permission bits that may be set; those of group and others are judged. */
  readonly most: number;
}

/** What a check of files says itself; how to look and what to do are the same for all. */
export type FilesText = Pick<CheckText, 'title' | 'failure' | 'why'>;

export interface FilesCheck extends Pick<Check, 'id' | 'category' | 'references'> {
  readonly files: readonly WantedFile[];
  /** Why it does not apply when none of the files exists. */
  readonly none: string;
  /** Files a service may own itself: only the rights are judged. */
  readonly anyOwner?: boolean;
  /** The remedy's command, where chown and chmod with sudo would not do. */
  readonly command?: string;
  readonly text: {readonly en: FilesText; readonly de: FilesText};
}

/** A check of owner and rights: every file that exists belongs to root and grants no more than it may. */
export function filesCheck(check: FilesCheck): BoundCheck {
  const {id, category, references, files, none, anyOwner = false, text} = check;
  return defineCheck({
    id,
    category,
    platforms: ['linux'],
    needs: ['systemFiles'],
    minutes: 2,
    remedies: [{platform: 'linux', command: check.command ?? command(files, anyOwner)}],
    references,
    text: {en: {...text.en, ...english(files)}, de: {...text.de, ...german(files)}},
    judge: ({systemFiles}) => judgeFiles(check, systemFiles, none),
  });
}

function judgeFiles(check: FilesCheck, facts: readonly SystemFileFact[], none: string): Verdict {
  const most = new Map(check.files.map((file) => [file.path, file.most]));
  const present = facts.filter(({path}) => most.has(path));
  if (present.length === 0) return {status: 'not-applicable', why: none};

  const open = present.filter(
    ({path, mode, uid}) =>
      (uid !== 0 && check.anyOwner !== true) || (mode & OTHERS & ~(most.get(path) ?? 0)) !== 0,
  );
  if (open.length === 0) return {status: 'pass'};
  const evidence = open.map(({path, mode, uid}) => `${path}: ${mode.toString(8)}, uid ${uid}`);
  return {status: 'fail', share: 1 - open.length / present.length, evidence};
}

const OTHERS = 0o077;

/** Takes rights away and gives none; files that do not exist are passed over. */
function command(files: readonly WantedFile[], anyOwner: boolean): string {
  const groups = [...new Set(files.map(({most}) => taken(most)))].map((rights) => {
    const own = files.filter(({most}) => taken(most) === rights);
    return `ls -d ${paths(own)} 2>/dev/null | xargs -r sudo chmod ${rights}`;
  });
  const owner = anyOwner ? [] : [`ls -d ${paths(files)} 2>/dev/null | xargs -r sudo chown root`];
  return [...owner, ...groups].join('; ');
}

/** Words of chmod(1) that take from group and others what is not in `most`: `g-w,o-rwx`. */
function taken(most: number): string {
  const gone = OTHERS & ~most;
  return [`g-${letters(gone >> 3)}`, `o-${letters(gone & 7)}`].filter((part) => part.length > 2).join(',');
}

function letters(bits: number): string {
  return `${bits & 4 ? 'r' : ''}${bits & 2 ? 'w' : ''}${bits & 1 ? 'x' : ''}`;
}

function english(files: readonly WantedFile[]): Pick<CheckText, 'look' | 'remedy'> {
  return {
    look: `Run: stat -c '%a %U %n' ${paths(files)} – right is at most ${modes(files)}.`,
    remedy: ['Give the files back to root with chown.', 'Take rights away from group and others with chmod.'],
  };
}

function german(files: readonly WantedFile[]): Pick<CheckText, 'look' | 'remedy'> {
  return {
    look: `Führen Sie aus: stat -c '%a %U %n' ${paths(files)} – richtig ist höchstens ${modes(files)}.`,
    remedy: [
      'Geben Sie die Dateien mit chown an root zurück.',
      'Nehmen Sie Gruppe und anderen mit chmod die Rechte.',
    ],
  };
}

function paths(files: readonly WantedFile[]): string {
  return files.map(({path}) => path).join(' ');
}

function modes(files: readonly WantedFile[]): string {
  return [...new Set(files.map(({most}) => most.toString(8)))].join(', ');
}
