import type {Os, Software} from '../inventory/index.ts';

/** The operating system as one more item, for rules whose advisories are written against it. */
export function systemItem(os: Os, version: string): Software | undefined {
  if (version === '') return undefined;
  return {
    id: `os:${os.id}`,
    type: 'os',
    name: os.name,
    version,
    origin: 'distribution',
    state: 'installed',
    running: 'running',
  };
}
