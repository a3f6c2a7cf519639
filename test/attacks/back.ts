import type {Request, Response} from '@plimsoll/shared/protocol';
import {dispatchFront, isFront} from '../../companion/src/server/front-dispatch.ts';
import {type Back, dispatch} from '../../companion/src/server/index.ts';
import type {Services} from '../../companion/src/services.ts';

/** Services in this process, as doors reach them. */
export function backOf(services: Services): Back {
  return {
    answer: async (request, asker) => JSON.stringify(await dispatch(request, {...asker, services})),
    async snapshot() {
      const snapshot = services.engine.current();
      if (snapshot) return {ok: true, value: {text: JSON.stringify(snapshot)}};
      return {ok: false, code: 'unavailable', message: 'the first scan has not ended'};
    },
    look: () => () => undefined,
  };
}

/** Any request's answer, whoever answers it. */
export function answerAny(services: Services, request: Request): Promise<Response> {
  if (isFront(request.m))
    return dispatchFront(request, request.m, {
      clients: services.clients,
      clientId: 'c1',
      connected: () => false,
    });
  return dispatch(request, {services, channel: {kind: 'browser', binding: '00'}, clientId: 'c1'});
}
