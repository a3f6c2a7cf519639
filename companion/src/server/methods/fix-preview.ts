import type {Method} from './method.ts';

export const fixPreview: Method<'fix.preview'> = {
  answer: ({recommendation, undo}, {services, channel}) =>
    services.fixes.preview(recommendation, channel, undo),
};
