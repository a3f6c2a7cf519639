import {done, type Method} from './method.ts';

export const timelineList: Method<'timeline.list'> = {
  answer: (query, {services}) => done(services.timeline.list(query)),
};
