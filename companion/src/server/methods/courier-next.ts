import {done, type Method} from './method.ts';

export const courierNext: Method<'courier.next'> = {
  async answer(_, {services}) {
    return done(await services.portal.next());
  },
};
