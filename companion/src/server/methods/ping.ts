import {instant} from '../../state/instant.ts';
import {done, type FrontContext, type Method} from './method.ts';

export const ping: Method<'ping', FrontContext> = {
  answer: () => done({now: instant(Date.now())}),
};
