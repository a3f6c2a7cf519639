import {done, type Method} from './method.ts';

export const doctor: Method<'doctor'> = {
  async answer({lang}, {services}) {
    return done({diagnoses: [...(await services.doctor.examine(lang))]});
  },
};
