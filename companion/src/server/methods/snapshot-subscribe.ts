import {done, type Method} from './method.ts';

export const snapshotSubscribe: Method<'snapshot.subscribe'> = {
  async answer(_, {services, subscribe}) {
    if (!services.engine.current()) await services.engine.rescan();
    const snapshot = services.engine.current();
    if (!snapshot) return {ok: false, code: 'unavailable', message: 'the first scan gave no result'};
    // In the same turn as the snapshot was read: no delta is lost or doubled.
    subscribe();
    return done(snapshot);
  },
};
