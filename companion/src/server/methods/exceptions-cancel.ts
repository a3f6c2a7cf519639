import {asker} from '../asker.ts';
import type {Method} from './method.ts';

export const exceptionsCancel: Method<'exceptions.cancel'> = {
  answer: ({id}, context) => context.services.exceptions.cancel(id, asker(context)),
};
