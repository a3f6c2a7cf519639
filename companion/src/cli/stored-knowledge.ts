import {existsSync} from 'node:fs';
import {join} from 'node:path';

import type {KnowledgeState} from '@plimsoll/shared/report';

import {heldKnowledge} from '../knowledge/held.ts';
import type {Context} from './command.ts';

const NOTHING: KnowledgeState = {state: 'none', slices: [], sources: []};

/** What the companion's folder holds of knowledge, without a companion. Throws when it cannot be read. */
export function storedKnowledge({stateFolder, now}: Pick<Context, 'stateFolder' | 'now'>): KnowledgeState {
  const folder = join(stateFolder, 'knowledge');
  return existsSync(folder) ? heldKnowledge(folder, () => now()).state() : NOTHING;
}
