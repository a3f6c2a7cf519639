import type {Knowledge} from '../services.ts';
import {folderKeys} from './folder-keys.ts';
import {describeKnowledge} from './state.ts';
import {openStore} from './store.ts';

/** What a knowledge folder holds, to be asked and not changed. Throws when the folder or its key cannot be used. */
export function heldKnowledge(folder: string, now: () => Date): Pick<Knowledge, 'state' | 'slice'> {
  const store = openStore(folder, folderKeys(folder, undefined));
  return {
    state: () => describeKnowledge(store, now(), {building: false, trouble: undefined}),
    slice: (ecosystem) => store.all().get(ecosystem)?.slice,
  };
}
