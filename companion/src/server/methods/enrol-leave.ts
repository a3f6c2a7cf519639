import type {Method} from './method.ts';

export const enrolLeave: Method<'enrol.leave'> = {
  answer: (_, {services}) => services.portal.leave(),
};
