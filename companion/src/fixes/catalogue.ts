import {aptUpgrade} from './apt-upgrade.ts';
import type {Fix} from './fix.ts';

/** Every fix Plimsoll can run, by the id a recommendation carries. */
export const catalogue: ReadonlyMap<string, Fix> = new Map([aptUpgrade].map((fix) => [fix.id, fix]));
