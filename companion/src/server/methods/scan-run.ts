import {done, type Method} from './method.ts';

export const scanRun: Method<'scan.run'> = {
  async answer(_, {services}) {
    const {seq} = await services.engine.rescan();
    return done({seq});
  },
};
