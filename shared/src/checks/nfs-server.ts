import type {BoundCheck} from './check.ts';
import {launchServiceCheck} from './kit/launch-service.ts';

/** This check verifies that macOS shares no folders by NFS. */
export const nfsServer: BoundCheck = launchServiceCheck({
  id: 'nfs-server',
  category: 'network',
  references: ['CIS macOS 26: 4.3'],
  labels: ['com.apple.nfsd'],
  text: {
    en: {
      title: 'No folders are shared by NFS',
      failure: 'Folders can be shared by NFS',
      why: 'NFS believes what another device says about who is asking: anybody in the network may read as anybody.',
    },
    de: {
      title: 'Keine Ordner sind über NFS freigegeben',
      failure: 'Ordner können über NFS freigegeben sein',
      why: 'NFS glaubt einem anderen Gerät, wer dort fragt: Jeder im Netz liest als wer er will.',
    },
  },
});
