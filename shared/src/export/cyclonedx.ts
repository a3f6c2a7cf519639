import type {Snapshot} from '../report/index.ts';
import {adviceFrom} from './advice.ts';
import {affectedIn} from './affected.ts';
import {type Bom, type BomComponent, propertiesOf} from './bom.ts';
import {componentOf, SYSTEM, systemOf} from './component.ts';
import type {DocumentOptions} from './options.ts';
import {uuidOf} from './uuid.ts';
import {vulnerabilityOf} from './vulnerability.ts';
import {exportWords} from './words.ts';

/**
 * A device's software and what is wrong with it as a CycloneDX 1.6 bill of materials. Same snapshot, same document; same
 * software, same serial number, so that a VEX made later points into it.
 */
export function toCycloneDx(snapshot: Snapshot, options: DocumentOptions): Bom {
  const components = snapshot.software.map((item) => componentOf(item, snapshot.device.os));
  const whole = snapshot.coverage.collectors.every(({state}) => state === 'ok' || state === 'not-applicable');
  return {
    ...head(snapshot, options, serialOf(snapshot)),
    components,
    // «unknown»: what no collector of ours reads may be installed all the same.
    compositions: [{aggregate: whole ? 'unknown' : 'incomplete', assemblies: [SYSTEM]}],
    vulnerabilities: vulnerabilities(snapshot, options, (ref) => ref),
  };
}

/** What is wrong with a device, and nothing else, as a CycloneDX VEX: its references are BOM-links into `toCycloneDx` of the same software. */
export function toVex(snapshot: Snapshot, options: DocumentOptions): Bom {
  const bom = serialOf(snapshot);
  const found = vulnerabilities(
    snapshot,
    options,
    (ref) => `urn:cdx:${bom}/1#${encodeURIComponent(ref.toWellFormed())}`,
  );
  const serial = uuidOf(JSON.stringify(['vex', bom, snapshot.takenAt, found]));
  return {...head(snapshot, options, serial), vulnerabilities: found};
}

function head(
  {takenAt, device, score}: Snapshot,
  {version}: DocumentOptions,
  serial: string,
): Omit<Bom, 'vulnerabilities'> {
  const tool: BomComponent = {type: 'application', name: 'Plimsoll', version};
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${serial}`,
    version: 1,
    metadata: {
      timestamp: takenAt,
      tools: {components: [tool]},
      component: systemOf(device.os),
      properties: propertiesOf({
        'device-id': device.id,
        'device-name': device.name,
        exposure: score.exposure,
        level: score.level,
        'secure-score': score.secure ?? undefined,
      }),
    },
  };
}

/** Of what is installed alone: neither the moment nor what is known of weaknesses changes it. */
function serialOf({device: {id, os}, software}: Snapshot): string {
  const installed = software.map((item) => [item.id, item.name, item.version, item.arch ?? '']);
  return uuidOf(JSON.stringify(['bom', id, os.id, os.version, os.arch, installed]));
}

function vulnerabilities(
  {findings, software, recommendations}: Snapshot,
  {lang}: DocumentOptions,
  ref: (bomRef: string) => string,
): Bom['vulnerabilities'] {
  const around = {
    affected: affectedIn(software),
    advice: adviceFrom(recommendations, lang),
    words: exportWords(lang),
    ref,
  };
  return findings.map((finding) => vulnerabilityOf(finding, around));
}
