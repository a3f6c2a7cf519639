import {asker} from '../asker.ts';
import type {Method} from './method.ts';

export const exceptionsAdd: Method<'exceptions.add'> = {
  answer: (wish, context) => context.services.exceptions.add(wish, asker(context)),
};
