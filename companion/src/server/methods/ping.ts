import {done, type Method} from './method.ts';

export const ping: Method<'ping'> = {
  answer: () => done({now: new Date().toISOString()}),
};
