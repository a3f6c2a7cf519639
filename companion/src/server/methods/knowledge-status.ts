import {done, type Method} from './method.ts';

export const knowledgeStatus: Method<'knowledge.status'> = {
  answer: (_, {services}) => done(services.knowledge.state()),
};
