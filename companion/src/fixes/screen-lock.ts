import type {Fix} from './fix.ts';
import {settingFix} from './setting-fix.ts';
import {KEYS} from './settings/screen-lock.ts';

/** Has the user's own GNOME lock itself after ten minutes. */
export const screenLock: Fix = settingFix({
  id: 'screen-lock',
  collectors: ['screen-locks'],
  async describe({system}, {evidence}) {
    if (system.uid <= 0) return 'the screen lock belongs to each user, not to root';
    if (!evidence.every((line) => line.includes(' (GNOME): ')))
      return 'only the lock of GNOME can be set from here';
    const changes = [];
    for (const {schema, key, value} of KEYS) {
      const {outcome, code, stdout} = await system.run('gsettings', ['get', schema, key]);
      if (outcome !== 'exited' || code !== 0) return 'GNOME’s settings cannot be read from here';
      changes.push({
        name: `${schema} ${key}`,
        from: stdout.trim().slice(0, 100),
        to: value,
        archive: 'GNOME',
      });
    }
    // Where nothing of ours would change, it is somebody else's screen that stays open.
    if (changes.every(({from, to}) => from === to)) return 'it is the screen of another user';
    return changes;
  },
});
