import type {BoundCheck} from './check.ts';
import {sshdCheck} from './kit/sshd.ts';

/** This check verifies that users cannot set variables before their session starts. */
export const sshEnvironment: BoundCheck = sshdCheck({
  id: 'ssh-environment',
  keyword: 'PermitUserEnvironment',
  right: 'no',
  builtin: 'no',
  accepts: (value) => value === 'no',
  references: ['CIS Debian 12: 5.1.21', 'Lynis SSH-7408'],
  text: {
    en: {
      title: 'SSH takes no variables from users’ files',
      failure: 'SSH takes variables from users’ files',
      why: 'Somebody who may only run one command over SSH sets LD_PRELOAD in his file of variables and runs whatever he likes.',
    },
    de: {
      title: 'SSH übernimmt keine Variablen aus Dateien der Benutzer',
      failure: 'SSH übernimmt Variablen aus Dateien der Benutzer',
      why: 'Wer über SSH nur einen einzigen Befehl ausführen darf, setzt in seiner Variablendatei LD_PRELOAD und führt aus, was er will.',
    },
  },
});
