import {clientsList} from './clients-list.ts';
import {clientsRevoke} from './clients-revoke.ts';
import type {FrontContext, Method} from './method.ts';
import {ping} from './ping.ts';

/** Methods about the doors themselves: answered where the doors are. */
export type FrontName = 'ping' | 'clients.list' | 'clients.revoke';

/** Each with what answers it; a missing one does not compile. */
export const frontAnswers: {readonly [M in FrontName]: Method<M, FrontContext>} = {
  ping,
  'clients.list': clientsList,
  'clients.revoke': clientsRevoke,
};
