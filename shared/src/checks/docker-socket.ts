import type {BoundCheck} from './check.ts';
import {filesCheck} from './kit/files.ts';

/** This check verifies that only root and the group docker command containers. */
export const dockerSocket: BoundCheck = filesCheck({
  id: 'docker-socket',
  category: 'security-controls',
  files: [
    {path: '/var/run/docker.sock', most: 0o660},
    {path: '/run/docker.sock', most: 0o660},
    {path: '/run/podman/podman.sock', most: 0o660},
  ],
  none: 'there is no container service',
  references: ['Lynis CONT-8108'],
  text: {
    en: {
      title: 'The container service is closed to other accounts',
      failure: 'Every account can command the container service',
      why: 'Whoever may command the container service starts a container that holds the whole disk, and is root on the device.',
    },
    de: {
      title: 'Der Containerdienst ist für andere Konten geschlossen',
      failure: 'Jedes Konto kann den Containerdienst steuern',
      why: 'Wer den Containerdienst steuern darf, startet einen Container mit der ganzen Platte darin und ist root auf dem Gerät.',
    },
  },
});
