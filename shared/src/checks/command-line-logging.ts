import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that the log of started programs holds how they were called. */
export const commandLineLogging: BoundCheck = registryCheck({
  id: 'command-line-logging',
  category: 'security-controls',
  minutes: 2,
  references: [],
  values: [
    {
      at: [
        'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System\\Audit\\ProcessCreationIncludeCmdLine_Enabled',
      ],
      right: 1,
      unset: 'wrong',
    },
  ],
  text: {
    en: {
      title: 'The log says how programs were called',
      failure: 'The log does not say how programs were called',
      why: 'The name of a program tells little; what an attacker did stands in its arguments, and those are not recorded.',
    },
    de: {
      title: 'Das Protokoll sagt, wie Programme aufgerufen wurden',
      failure: 'Das Protokoll sagt nicht, wie Programme aufgerufen wurden',
      why: 'Der Name eines Programms verrät wenig; was ein Angreifer tat, steht in seinen Argumenten, und die werden nicht aufgezeichnet.',
    },
  },
});
