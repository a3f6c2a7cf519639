import {done, type FrontContext, type Method} from './method.ts';

export const clientsRevoke: Method<'clients.revoke', FrontContext> = {
  answer: ({id}, {clients}) =>
    clients.revoke(id) ? done({}) : {ok: false, code: 'not-found', message: 'there is no such client'},
};
