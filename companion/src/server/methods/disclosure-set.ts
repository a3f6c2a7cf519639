import type {Method} from './method.ts';

export const disclosureSet: Method<'disclosure.set'> = {
  answer: ({disclosure}, {services}) => services.portal.setDisclosure(disclosure),
};
