import type {JSX} from 'preact';

import type {Texts} from '../texts/index.ts';
import {Detections} from './detections.tsx';
import {Device} from './device.tsx';
import {Devices} from './devices.tsx';
import {Enrolment} from './enrolment.tsx';
import {Overview} from './overview.tsx';
import {Recommendations} from './recommendations.tsx';
import {Settings} from './settings.tsx';
import {Software} from './software.tsx';
import {Weaknesses} from './weaknesses.tsx';

interface Page {
  /** First part of the path; the second, if any, is `id`. */
  readonly path: string;
  readonly title: keyof Texts;
  /** Stands in the menu. */
  readonly menu: boolean;
  readonly adminOnly?: boolean;
  readonly View: (props: {readonly id: string | undefined}) => JSX.Element;
}

/** Every page, in the order of the menu. */
export const pages: readonly Page[] = [
  {path: '', title: 'overview', menu: true, View: Overview},
  {path: 'recommendations', title: 'recommendations', menu: true, View: Recommendations},
  {path: 'weaknesses', title: 'weaknesses', menu: true, View: Weaknesses},
  {path: 'software', title: 'software', menu: true, View: Software},
  {path: 'devices', title: 'devices', menu: true, View: DevicesOrOne},
  // Reached from the overview, as the reference reaches its events.
  {path: 'detections', title: 'detections', menu: false, View: Detections},
  {path: 'enrolment', title: 'enrolment', menu: true, adminOnly: true, View: Enrolment},
  {path: 'settings', title: 'settings', menu: true, adminOnly: true, View: Settings},
];

/** The page for a path such as `/devices/1`, with its id; undefined for a path that is none. */
export function pageFor(path: string): {readonly page: Page; readonly id: string | undefined} | undefined {
  const [first = '', second, ...rest] = path.split('/').slice(1);
  const page = pages.find((candidate) => candidate.path === first);
  if (!page || rest.length > 0) return undefined;
  return {page, id: second === undefined || second === '' ? undefined : decode(second)};
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function DevicesOrOne({id}: {readonly id: string | undefined}): JSX.Element {
  return id === undefined ? <Devices /> : <Device id={id} />;
}
