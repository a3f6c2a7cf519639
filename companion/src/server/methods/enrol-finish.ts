import type {Method} from './method.ts';

export const enrolFinish: Method<'enrol.finish'> = {
  answer: ({portal, answer}, {services}) => services.portal.finishEnrolment(portal, answer),
};
