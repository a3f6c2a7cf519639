import {done, type Method} from './method.ts';

export const clientsRevoke: Method<'clients.revoke'> = {
  answer: ({id}, {services}) =>
    services.clients.revoke(id)
      ? done({})
      : {ok: false, code: 'not-found', message: 'there is no such client'},
};
