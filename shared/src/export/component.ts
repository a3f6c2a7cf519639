import type {Os, Software} from '../inventory/index.ts';
import {type BomComponent, propertiesOf} from './bom.ts';
import {cpeOf} from './cpe.ts';
import {purlOf} from './purl.ts';

/** `bom-ref` of the operating system. */
export const SYSTEM = 'os';

/** Types whose items are whole applications. */
const APPLICATIONS: ReadonlySet<string> = new Set([
  'app',
  'appimage',
  'brew',
  'browser',
  'chocolatey',
  'flatpak',
  'msix',
  'snap',
  'win',
  'winget',
]);

/** One installed item as a component; its `bom-ref` is our id of it. */
export function componentOf(item: Software, os: Os): BomComponent {
  const {id, type, name, version, vendor, publisher, paths = []} = item;
  const cpe = cpeOf(item, os);
  return {
    type: APPLICATIONS.has(type) ? 'application' : 'library',
    'bom-ref': id,
    ...(vendor ? {supplier: {name: vendor}} : {}),
    ...(publisher ? {publisher} : {}),
    name,
    version,
    ...(cpe === undefined ? {} : {cpe}),
    purl: purlOf(item, os),
    ...(paths.length > 0 ? {evidence: {occurrences: paths.map((location) => ({location}))}} : {}),
    properties: facts(item),
  };
}

function facts(item: Software): ReturnType<typeof propertiesOf> {
  const {source, support, candidate} = item;
  return propertiesOf({
    type: item.type,
    source: source?.name,
    'source-version': source?.version,
    origin: item.origin,
    running: item.running,
    state: item.state === 'broken' ? item.state : undefined,
    assessment: item.assessment,
    product: item.product,
    'package-id': item.packageId,
    'bundle-id': item.bundleId,
    module: item.module,
    support: support?.state,
    'support-ends': support?.ends,
    candidate: candidate?.version,
    'candidate-security': candidate?.security,
    held: item.held,
    'old-code': item.oldCode,
    listeners: item.listeners
      ?.map(({protocol, address, port}) => `${protocol} ${address}:${port}`)
      .join(', '),
  });
}

/** The operating system: what the bill is about. */
export function systemOf(os: Os): BomComponent {
  return {
    type: 'operating-system',
    'bom-ref': SYSTEM,
    name: os.name,
    ...(os.version === '' ? {} : {version: os.version}),
    properties: propertiesOf({
      'os-family': os.family,
      'os-id': os.id,
      codename: os.codename,
      build: os.build,
      kernel: os.kernel,
      arch: os.arch,
      support: os.support?.state,
      'support-ends': os.support?.ends,
    }),
  };
}
