import {done, type Method} from './method.ts';

export const clientsList: Method<'clients.list'> = {
  answer(_, {services, clientId, connected}) {
    const clients = services.clients.list().map((client) => ({
      ...client,
      connected: connected(client.id),
      current: client.id === clientId,
    }));
    return done({clients});
  },
};
