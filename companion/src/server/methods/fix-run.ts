import type {Method} from './method.ts';

export const fixRun: Method<'fix.run'> = {
  answer: ({recommendation, token}, {services, channel}) =>
    services.fixes.run(recommendation, token, channel),
};
