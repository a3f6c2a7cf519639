import type {Method} from './method.ts';

export const courierAnswer: Method<'courier.answer'> = {
  answer: (answer, {services}) => services.portal.answer(answer),
};
