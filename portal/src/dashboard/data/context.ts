import {createContext} from 'preact';
import {useContext} from 'preact/hooks';

import type {Api} from './api.ts';
import type {Live} from './live.ts';
import type {Router} from './router.ts';
import type {Me} from './shapes.ts';

/** What every page needs; the root provides it. */
export interface Services {
  readonly api: Api;
  readonly router: Router;
  readonly live: Live;
  readonly me: Extract<Me, {state: 'signed-in'}>;
  readonly now: () => number;
}

export const ServicesContext = createContext<Services | undefined>(undefined);

/** The page's services; outside the root it is a bug. */
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('no services above this component');
  return services;
}
