import {done, type Method} from './method.ts';

export const exceptionsList: Method<'exceptions.list'> = {
  answer: (_, {services}) => done({exceptions: [...services.exceptions.list()]}),
};
