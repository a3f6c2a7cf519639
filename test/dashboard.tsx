import {signal} from '@preact/signals';
import {type RenderResult, render} from '@testing-library/preact';
import type {JSX} from 'preact';

import {type Services, ServicesContext} from '../portal/src/dashboard/data/context.ts';
import {createRouter} from '../portal/src/dashboard/data/router.ts';
import type {DevicePage} from '../portal/src/dashboard/data/shapes.ts';
import type {Lang} from '../shared/src/texts/index.ts';
import {LangContext} from '../shared/ui/index.ts';
import {debianSnapshot} from './fleet.ts';

interface Given {
  readonly lang?: Lang;
  readonly api?: Pick<Services['api'], 'get'>;
  /** Where the reader is; left out: where the window is. */
  readonly address?: string;
}

/** A part of the dashboard as an administrator sees it at noon of 1 March 2026; the portal never answers unless given. */
export function showPart(part: JSX.Element, {lang = 'en', api, address}: Given = {}): RenderResult {
  if (address !== undefined) history.replaceState(null, '', address);
  const services: Services = {
    api: {get: () => new Promise(() => undefined), send: () => new Promise(() => undefined), ...api},
    router: createRouter(globalThis.window),
    live: {version: signal(0), connected: signal(true), close: () => undefined},
    me: {state: 'signed-in', name: 'admin', role: 'admin'},
    now: () => Date.parse('2026-03-01T12:00:00Z'),
  };
  return render(
    <LangContext.Provider value={lang}>
      <ServicesContext.Provider value={services}>{part}</ServicesContext.Provider>
    </LangContext.Provider>,
  );
}

/** What the dashboard reads of a made-up device with one weakness, in openssl, and ClamAV. */
export function devicePage(): DevicePage & {readonly coverage: NonNullable<DevicePage['coverage']>} {
  const {software, findings, checks, recommendations, score, coverage, knowledge} = debianSnapshot('laptop', [
    {cve: 'CVE-2026-1', source: 'openssl', severity: 'high', cvss: 7.5, epss: 0.1, fixed: null},
  ]);
  return {
    device: {
      id: '7',
      name: 'laptop',
      state: 'active',
      os: 'Debian',
      group: '',
      value: 'normal',
      exposure: 1,
      level: 'low',
      secure: null,
      critical: 0,
      high: 1,
      kev: 0,
      breach: false,
      firstSeen: '2026-01-01T00:00:00Z',
      lastSeen: null,
    },
    disclosure: 'inventory',
    score,
    coverage: {...coverage, collectors: [{id: 'clamav', state: 'ok'}]},
    knowledge,
    findings,
    recommendations,
    checks,
    software,
    detections: [],
  };
}
