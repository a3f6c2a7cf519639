import type {BoundCheck} from '../check.ts';
import {launchServiceCheck} from '../kit/launch-service.ts';

/** This check verifies that nobody signs in over the network (Remote Login, SSH). */
export const remoteLoginOnMacos: BoundCheck = launchServiceCheck({
  id: 'remote-login',
  category: 'network',
  references: ['CIS macOS 26: 2.3.3.4'],
  labels: ['com.openssh.sshd'],
  text: {
    en: {
      title: 'Nobody signs in over the network by SSH',
      failure: 'The device takes sign-ins over the network by SSH',
      why: 'Attackers try passwords at every SSH server they find, all day; one weak password is enough.',
      steps: ['Open System Settings, General, Sharing, and turn Remote Login off.'],
    },
    de: {
      title: 'Niemand meldet sich per SSH über das Netz an',
      failure: 'Das Gerät nimmt Anmeldungen per SSH über das Netz an',
      why: 'Angreifer probieren an jedem SSH-Server, den sie finden, den ganzen Tag Passwörter; ein schwaches genügt.',
      steps: [
        'Öffnen Sie Systemeinstellungen, Allgemein, Teilen und schalten Sie die entfernte Anmeldung aus.',
      ],
    },
  },
});
