import {MAX_ITEMS} from '@plimsoll/shared/inventory';
import * as v from 'valibot';

import {type ComponentReading, readComponent, readSystem} from './component.ts';
import {readDistro} from './distribution.ts';
import type {InventoryDraft, ItemDraft, OsDraft} from './draft.ts';
import {cutNote, deviceName} from './own-format.ts';
import {createTally, type Tally} from './tally.ts';

/**
 * Reads a CycloneDX bill of materials (cyclonedx.org/docs/1.6/json): its components, nested ones too. What the bill is about
 * (`metadata.component`) names the device and is no item itself. Components that cannot be read are dropped and counted.
 */
export function readCycloneDx(bom: Readonly<Record<string, unknown>>): InventoryDraft {
  const subject = memberOf(bom['metadata'], 'component');
  const tally = createTally();
  const readings = flatten([memberOf(subject, 'components'), bom['components']]).map(readComponent);
  const installed = readings.filter((reading) => reading.kind === 'item' || reading.kind === 'unreadable');
  const items = installed.flatMap((reading) => itemOf(reading, tally));
  const others = readings.filter(({kind}) => kind === 'other').length;
  return {
    device: deviceName(memberOf(subject, 'name')),
    os: readSystem(subject) ?? systemAmong(readings) ?? distroOf(readings) ?? {},
    items: items.slice(0, MAX_ITEMS),
    notes: [
      ...versionNotes(bom['specVersion']),
      ...tally.notes(installed.length),
      ...(items.length > MAX_ITEMS ? [cutNote(items.length)] : []),
      ...(others > 0 ? [`${others} components are no software (files, data and the like) and left out`] : []),
    ],
  };
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}

/** Every component of the lists and within them, level by level. */
function flatten(lists: readonly unknown[]): unknown[] {
  const all: unknown[] = [];
  const waiting = [...lists];
  for (const list of waiting) {
    if (!Array.isArray(list)) continue;
    for (const component of list) {
      all.push(component);
      const inner = memberOf(component, 'components');
      if (inner !== undefined) waiting.push(inner);
    }
  }
  return all;
}

function itemOf(reading: ComponentReading, tally: Tally): ItemDraft[] {
  if (reading.kind === 'item') return [reading.item];
  if (reading.kind === 'unreadable') tally.add(reading.reason);
  return [];
}

function systemAmong(readings: readonly ComponentReading[]): OsDraft | undefined {
  return readings.find((reading) => reading.kind === 'system')?.os;
}

/** The system most packages say they are for (purl qualifier `distro`). */
function distroOf(readings: readonly ComponentReading[]): OsDraft | undefined {
  const counts = new Map<string, number>();
  for (const reading of readings) {
    if (reading.kind !== 'item' || reading.distro === undefined) continue;
    counts.set(reading.distro, (counts.get(reading.distro) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return most && readDistro(most[0]);
}

function versionNotes(version: unknown): string[] {
  const minor =
    typeof version === 'string' ? /^1\.(?<minor>\d{1,3})$/.exec(version)?.groups?.['minor'] : undefined;
  if (minor !== undefined && Number(minor) >= 4 && Number(minor) <= 6) return [];
  return ['The version of CycloneDX is none that Plimsoll knows (1.4 to 1.6); read as 1.6'];
}

/** True for a bill of materials in CycloneDX's JSON. */
export function isCycloneDx(value: unknown): value is Readonly<Record<string, unknown>> {
  return v.is(v.looseObject({bomFormat: v.literal('CycloneDX')}), value);
}
