import {done, type FrontContext, type Method} from './method.ts';

export const clientsList: Method<'clients.list', FrontContext> = {
  answer(_, {clients: paired, clientId, connected}) {
    const clients = paired.list().map((client) => ({
      ...client,
      connected: connected(client.id),
      current: client.id === clientId,
    }));
    return done({clients});
  },
};
