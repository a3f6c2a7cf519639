import type {TimeMachineFact} from '@plimsoll/shared/inventory';

import type {Collector} from '../collector.ts';
import {type PlistDict, type PlistValue, parsePlistDict} from '../macos/plist.ts';
import {refusal} from './formats/read.ts';

const FILE = '/Library/Preferences/com.apple.TimeMachine.plist';

/** Time Machine's record of its disks and copies; macOS shows it to programs with full disk access alone. */
export const macosBackups: Collector = {
  id: 'macos-backups',
  platforms: ['darwin'],
  foreign: true,
  watches: [{folder: '/Library/Preferences', names: /^com\.apple\.TimeMachine\.plist$/}],
  async collect(system) {
    try {
      const bytes = await system.readBytes(FILE);
      const dict = bytes && parsePlistDict(bytes);
      if (bytes && !dict) return {notes: [`${FILE}: no property list`]};
      return {facts: {timeMachine: toTimeMachine(dict ?? new Map(), system.now())}};
    } catch (error) {
      return {notes: [refusal(FILE, error)]};
    }
  },
};

const DAY_MS = 86_400_000;
const MAX_DISKS = 50;

/** The record as a fact; without the file Time Machine was never set up. */
export function toTimeMachine(dict: PlistDict, now: Date): TimeMachineFact {
  const list = dict.get('Destinations');
  const disks = Array.isArray(list) ? list.slice(0, MAX_DISKS).filter(isDict) : [];
  const newest = Math.max(0, ...disks.flatMap(copies));
  const automatic = dict.get('AutoBackup');
  return {
    automatic: automatic === true || automatic === 1,
    ...(newest > 0 ? {days: Math.max(0, Math.floor((now.getTime() - newest) / DAY_MS))} : {}),
    encrypted: disks.flatMap((disk) => {
      const state = disk.get('LastKnownEncryptionState');
      return typeof state === 'string' ? [state !== 'NotEncrypted'] : [];
    }),
  };
}

function isDict(value: PlistValue): value is PlistDict {
  return value instanceof Map;
}

const MAX_COPIES = 5000;

/** Instants of a disk's copies; dates are ISO texts here. */
function copies(disk: PlistDict): number[] {
  const dates = disk.get('SnapshotDates');
  const list = Array.isArray(dates) ? dates.slice(-MAX_COPIES) : [];
  return [...list, disk.get('ReferenceLocalSnapshotDate')].flatMap((date) => {
    const ms = typeof date === 'string' ? Date.parse(date) : Number.NaN;
    return Number.isNaN(ms) ? [] : [ms];
  });
}
