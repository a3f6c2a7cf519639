/** The parts of a CPE 2.3 name that we read, escapes taken off. `*` is any, `-` is none. */
export interface Cpe {
  /** `a` application, `o` operating system, `h` hardware. */
  readonly part: string;
  readonly vendor: string;
  readonly product: string;
  readonly version: string;
  /** `sp1`, `rc2`. */
  readonly update: string;
  /** Edition of CPE 2.2, in old records a service release. */
  readonly edition: string;
  readonly swEdition: string;
  readonly targetSw: string;
}

const PREFIX = 'cpe:2.3:';
const MAX_LENGTH = 512;
const COMPONENT = /(?:\\.|[^\\:])+/g;

/** Reads a formatted string (NISTIR 7695 §6.2): eleven components, colons in them escaped; undefined for anything else. */
export function readCpe(text: string): Cpe | undefined {
  if (!text.startsWith(PREFIX) || text.length > MAX_LENGTH) return undefined;
  const rest = text.slice(PREFIX.length);
  const components = rest.match(COMPONENT) ?? [];
  if (components.length !== 11 || components.join(':') !== rest) return undefined;
  const [
    part = '',
    vendor = '',
    product = '',
    version = '',
    update = '',
    edition = '',
    ,
    swEdition = '',
    targetSw = '',
  ] = components.map((component) => component.replaceAll(/\\(?<escaped>.)/g, '$<escaped>').toLowerCase());
  return ['a', 'o', 'h'].includes(part)
    ? {part, vendor, product, version, update, edition, swEdition, targetSw}
    : undefined;
}

/** True for a component that states a value. */
export function isStated(value: string): boolean {
  return value !== '*' && value !== '-';
}
