import {done, type FrontContext, type Method} from './method.ts';

export const ping: Method<'ping', FrontContext> = {
  answer: () => done({now: new Date().toISOString()}),
};
