import {expect, test} from 'vitest';

import {checkEvidence, noteText} from '../shared/src/texts/index.ts';
import {type SourceText, sentencesIn} from './source-texts.ts';

/** Where the companion makes the sentences that say what it could not know, or why it refuses. */
const MAKERS = [
  ...['collectors', 'engine', 'fixes', 'inventory-file', 'knowledge', 'system/zip'].map(
    (room) => `${room}/**/*.ts`,
  ),
  'system/{errors,http}.ts',
  'sync/verdict.ts',
];

/** Words that are no note; whole files of them, beginnings, and single ones. */
const LISTS = [
  'collectors/posture/programs.ts',
  'collectors/posture/shared-folders.ts',
  'collectors/software/dpkg-origin.ts',
  'collectors/software/dpkg-status.ts',
  'collectors/windows/fake-registry.ts',
  'inventory-file/ecosystems.ts',
];
const COMMAND = /^(?:sudo|plimsoll|brew|flatpak|snap|winget|ufw) |^(?:#|\/\/) By Plimsoll/;
const NAMES: ReadonlySet<string> = new Set([
  // Names of software, archives, settings and states as their makers write them.
  '(unprintable name)',
  '.NET Framework cumulative update',
  'Status: install ok installed\n',
  'Windows cumulative update',
  'Windows servicing stack',
  'global/server min protocol',
  'guest ok',
  'reachable (ufw allow)',
  'snap, {}',
  'unnamed archive',
  // What a fix says while it runs.
  'removed {}',
  'restored {}',
  'wrote {}',
  // Caught where a property list is read: it then counts as none.
  'length too large',
  'no such object',
  'number too large',
  'text beyond the end',
  'too much',
]);

/** Parts that are put together to a note: what they make, one of each. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  '{}, code {}': ['dnf would not say: exited, code 1', 'apt-get would not do it: timed-out, code null'],
  'apt-helper {}, code {}': ['a_Packages.xz: apt-helper exited, code 100'],
  'netstat: {} {}': ['netstat: exited 1', 'netstat: timed-out', 'netstat: missing', 'netstat: not-started'],
  'launchctl: {} {}': ['launchctl: exited 1'],
  'powershell {} {}': ['what Microsoft Defender saw is not known: powershell exited 1'],
  'the program is {}': ['missing', 'not-started', 'timed-out', 'cancelled'].map(
    (end) => `the program is ${end}`,
  ),
  'the database of apk {}': ['the database of apk ends in the middle of an entry'],
  'snap {}: {}': ['snap x: cannot be read', 'snap x: says no version'],
  'which distribution (os.id or os.name)': [
    'The file does not say which distribution (os.id or os.name): the distribution’s packages stay unknown',
  ],
  'its release (os.version)': [
    'The file does not say its release (os.version): the distribution’s packages stay unknown',
  ],
  'The file does not say {}: the distribution’s packages stay unknown': [],
  'The source packages of {} {} packages are not told and taken to be named like them: ': [
    'The source packages of 3 deb packages are not told and taken to be named like them: what is found by that is likely, what is built from others may be missed',
  ],
  'what is found by that is likely, what is built from others may be missed': [],
  'cannot {} {}: {}': ['read', 'list', 'look at', 'open', 'follow', 'read the link'].map(
    (doing) => `cannot ${doing} /x: EACCES`,
  ),
  'an entry': ['cut off', 'damaged', 'packed suspiciously tight'].map(
    (what) => `/x.jar: an entry is ${what}`,
  ),
  'not {}': [],
  'This knowledge is of {} and still used. {}': ['This knowledge is of 2026-11-20 and still used.'],
};

test('every note the companion can make has a German form', () => {
  const left = sentences().filter(({file, sentence}) => {
    if (LISTS.includes(file) || COMMAND.test(sentence) || NAMES.has(sentence)) return false;
    if (Object.hasOwn(PARTS, sentence)) return false;
    const note = sentence.replaceAll('{}', '7');
    // What a file ought to be stands in the note that it is not.
    return isEnglish(note) && isEnglish(`not ${note}`);
  });

  expect(left).toEqual([]);
  expect(Object.values(PARTS).flat().filter(isEnglish)).toEqual([]);
});

test('what is left out is still in the sources', () => {
  const found = new Set(sentences().map(({sentence}) => sentence));

  expect([...NAMES, ...Object.keys(PARTS)].filter((sentence) => !found.has(sentence))).toEqual([]);
  expect(found.size).toBeGreaterThan(300);
});

/** What else stands in the sources of checks: whole sentences, which both languages have there, and commands. */
const NO_EVIDENCE: ReadonlySet<string> = new Set(['text', 'remedies', 'references']);
const OTHER_WORDS = /\.$|^(?:Run:|Run in|Führen Sie|in|defaults|reg|ls|install|printf) |sudo|\$C/;
/** Settings and states, as the program that has them writes them. */
const CHECK_NAMES: ReadonlySet<string> = new Set([
  '[{}]: guest ok',
  '{}: {}, uid {}',
  'Authenticated Root status: disabled',
  'Firewall is disabled. (State = 0)',
  'Firewall stealth mode is off',
  'assessments disabled',
  'borg restic timeshift deja-dup duplicity rsnapshot bacula-fd bareos-fd backintime kopia rdiff-backup urbackupclientbackend burp vorta pika-backup',
  'gid {}',
  'journald: Storage={}',
  'launchd: {} => enabled',
  'lockdown: none',
  'nftables.conf: table ip',
  'passwordauthentication yes',
  'permitemptypasswords yes',
  'permitrootlogin yes',
  'pwpolicy: {}',
  'screenLock delay is {} seconds',
  'screenLock is off',
  'server min protocol = {}',
  'ufw: IPV6=no',
  'uid {}',
]);

test('whatever a check found has a German form', () => {
  const found = sentencesIn('shared/src/checks', ['**/*.ts'], NO_EVIDENCE);
  const left = found.filter(({sentence}) => {
    if (OTHER_WORDS.test(sentence) || CHECK_NAMES.has(sentence)) return false;
    const line = sentence.replaceAll('{}', 'x');
    return checkEvidence('firewall', line, 'de') === line;
  });

  expect(left).toEqual([]);
  const all = new Set(found.map(({sentence}) => sentence));
  expect([...CHECK_NAMES].filter((name) => !all.has(name))).toEqual([]);
  expect(all.size).toBeGreaterThan(100);
});

function isEnglish(note: string): boolean {
  return noteText(note, 'de') === note;
}

function sentences(): readonly SourceText[] {
  return sentencesIn('companion/src', MAKERS);
}
