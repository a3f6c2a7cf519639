import type {VersionEntry} from '../record.ts';
import type {Habit} from './habit.ts';

const JAVA = /^java(?: se)?(?: jdk and jre)?$/i;
const LABEL = /^(?<label>[A-Za-z][A-Za-z ]*): *(?<rest>.*)$/;
const UPDATE = /^(?<major>\d{1,2})u(?<update>\d{1,3})$/;
const RELEASE = /^(?<major>\d{1,2})(?:\.\d{1,3}){0,3}$/;
/** Versions in one text; the longest seen has six. */
const MAX_PARTS = 32;

/**
 * Oracle lists the newest affected update of each Java release, alone or several in one text beside other products
 * (`8u131; Java SE Embedded: 8u131; JRockit: R28.3.14`); all earlier updates of the release are affected as well
 * (Critical Patch Update advisories: "supported versions that are affected"). `8u391` is put as 8.0.391, the version
 * Java itself has as a number; the performance packs (`-perf`) are another product.
 */
export const oracle: Habit = {
  assigners: ['oracle'],
  versions: ({product, versions}) => (JAVA.test(product.trim()) ? versions.flatMap(readJava) : versions),
};

function readJava(entry: VersionEntry): readonly VersionEntry[] {
  const found: VersionEntry[] = [];
  let isJava = true;
  for (const part of entry.version.split(/[;,]/, MAX_PARTS)) {
    const labelled = LABEL.exec(part.trim())?.groups;
    if (labelled !== undefined) isJava = /^(?:oracle )?java se$/i.test(labelled['label'] ?? '');
    const range = isJava ? upToUpdate((labelled?.['rest'] ?? part).trim()) : undefined;
    if (range !== undefined) found.push({...entry, ...range});
  }
  return found;
}

function upToUpdate(text: string): Pick<VersionEntry, 'version' | 'lessThanOrEqual'> | undefined {
  const {major, update} = UPDATE.exec(text)?.groups ?? {};
  if (major !== undefined && update !== undefined)
    return {version: major, lessThanOrEqual: `${major}.0.${update}`};
  const release = RELEASE.exec(text)?.groups?.['major'];
  return release === undefined ? undefined : {version: release, lessThanOrEqual: text};
}
