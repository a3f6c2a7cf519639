import {done, type Method} from './method.ts';

export const knowledgeText: Method<'knowledge.text'> = {
  answer({id}, {services}) {
    const text = services.knowledge.text(id);
    return done(text ? {...text, references: [...text.references]} : null);
  },
};
