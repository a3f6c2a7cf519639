import type {PortalLink} from '../services.ts';
import type {Link} from './link.ts';

/** Whoever enrols at the command line may have no browser: from then on the companion carries its reports itself. */
export function carryingItself(link: Link): PortalLink {
  return {
    ...link,
    async finishEnrolment(portal, answer) {
      const before = link.carriesItself();
      link.setCarriesItself(true);
      const joined = await link.finishEnrolment(portal, answer);
      if (!joined.ok) link.setCarriesItself(before);
      return joined;
    },
  };
}
