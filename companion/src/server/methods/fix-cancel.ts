import {done, type Method} from './method.ts';

export const fixCancel: Method<'fix.cancel'> = {
  answer(_, {services}) {
    services.fixes.cancel();
    return done({});
  },
};
