import {ecosystemsFor} from '@plimsoll/shared/match';

import type {Method} from './method.ts';

export const knowledgeUpdate: Method<'knowledge.update'> = {
  async answer(_, {services}) {
    const snapshot = services.engine.current();
    if (!snapshot) return {ok: false, code: 'unavailable', message: 'the first scan has not ended yet'};
    return services.knowledge.update(ecosystemsFor(snapshot.device.os, snapshot.software));
  },
};
