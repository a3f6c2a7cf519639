import type {Method} from './method.ts';

export const enrolBegin: Method<'enrol.begin'> = {
  answer: ({portal, token}, {services}) => services.portal.beginEnrolment(portal, token),
};
