import {type Detection, foldDetections, type Software} from '@plimsoll/shared/inventory';

import {isRecent} from '../collectors/detections/recent.ts';
import {ownersByPath} from './by-path.ts';

/** One detection touches at most so many items. */
const MAX_TOUCHED = 64;
const MAX_DETECTIONS = 1000;

interface Seen {
  readonly detections: readonly Detection[];
  readonly software: readonly Software[];
  /** The instant of the judgement. */
  readonly at: string;
}

/**
 * All sources' detections as one list, by id, each with the installed software it touches: the package it names or its path
 * belongs to, else what lies at that path. Old ones are left out.
 */
export function tieDetections({detections, software, at}: Seen): Detection[] {
  const recent = foldDetections(detections.filter((one) => isRecent(one, at))).slice(0, MAX_DETECTIONS);
  if (recent.length === 0) return [];
  const byName = Map.groupBy(software.flatMap(namesOf), ([name]) => name);
  const ownerOf = ownersByPath(software);
  return recent
    .map((detection) => {
      const {package: named, path} = detection;
      const owner = named === undefined && path !== undefined ? ownerOf(path) : undefined;
      const ids = [
        ...(named === undefined ? [] : (byName.get(named) ?? []).map(([, id]) => id)),
        ...(owner === undefined ? [] : [owner]),
      ];
      const touched = [...new Set(ids)].toSorted().slice(0, MAX_TOUCHED);
      return touched.length === 0 ? detection : {...detection, software: touched};
    })
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** What a source may call an item: its id, its name, its name with the architecture as dpkg writes it. */
function namesOf({id, name, arch}: Software): (readonly [name: string, id: string])[] {
  const names = new Set([id, name, ...(arch === undefined ? [] : [`${name}:${arch}`])]);
  return [...names].map((form) => [form, id] as const);
}
