import {done, type Method} from './method.ts';

export const reportPreview: Method<'report.preview'> = {
  async answer({disclosure}, {services}) {
    return done(await services.portal.preview(disclosure));
  },
};
