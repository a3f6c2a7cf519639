import {done, type Method} from './method.ts';

export const knowledgeReload: Method<'knowledge.reload'> = {
  answer(_, {services}) {
    return done(services.knowledge.reload());
  },
};
