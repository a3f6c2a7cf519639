import {updateFromHost} from './host/client.ts';
import type {KnowledgeSource} from './source.ts';
import {type UpdateOptions, type UpdateResult, updateSlices} from './update.ts';

export interface RefreshOptions extends Omit<UpdateOptions, 'source'> {
  readonly source: KnowledgeSource;
}

/** Brings slices up to date from wherever knowledge comes from. */
export function refresh({source, ...options}: RefreshOptions): Promise<UpdateResult> {
  if (source.kind === 'slices') return updateFromHost({...options, source});
  return updateSlices({...options, source});
}
