import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that programs cannot be taken over by way of their error handling (SEHOP). */
export const exceptionChains: BoundCheck = registryCheck({
  id: 'exception-chains',
  category: 'operating-system',
  minutes: 2,
  references: ['CIS Windows 11 22H2: 18.4.5'],
  restart: true,
  values: [
    {
      at: [
        'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\kernel\\DisableExceptionChainValidation',
      ],
      right: 0,
      unset: 'right',
    },
  ],
  text: {
    en: {
      title: 'Error handling of programs is protected',
      failure: 'Error handling of programs is not protected',
      why: 'An attacker overwrites the list of error handlers of an old program and has it run code of theirs.',
    },
    de: {
      title: 'Die Fehlerbehandlung von Programmen ist geschützt',
      failure: 'Die Fehlerbehandlung von Programmen ist nicht geschützt',
      why: 'Ein Angreifer überschreibt die Liste der Fehlerbehandlungen eines alten Programms und lässt es eigenen Code ausführen.',
    },
  },
});
