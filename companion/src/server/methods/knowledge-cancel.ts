import {done, type Method} from './method.ts';

export const knowledgeCancel: Method<'knowledge.cancel'> = {
  answer(_, {services}) {
    services.knowledge.cancel();
    return done({});
  },
};
