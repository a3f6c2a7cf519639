import {parseObject} from './package-json.ts';

/** A program as a file of its own names it. */
export interface Told {
  readonly name: string;
  readonly version: string;
  readonly vendor?: string;
}

interface VersionFile {
  /** Below the program's folder. */
  readonly file: string;
  /** Undefined when the file is not what its name promises. */
  readonly read: (text: string) => Told | undefined;
}

const VERSION = /^\d[A-Za-z0-9.+_-]{0,100}$/;

/** Files known to say a program's version, by whose programs have them. */
export const versionFiles: readonly VersionFile[] = [
  // JetBrains' programs.
  {file: 'product-info.json', read: readProductInfo},
  // What is made from Firefox and Thunderbird; they themselves are read by `browsers`.
  {file: 'application.ini', read: readApplicationIni},
  // Builds of the JDK.
  {file: 'release', read: readJdkRelease},
  // Go.
  {file: 'VERSION', read: readGoVersion},
];

function readProductInfo(text: string): Told | undefined {
  const info = parseObject(text);
  return told(info?.get('name'), info?.get('version'), info?.get('productVendor'));
}

function readApplicationIni(text: string): Told | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  const from = lines.indexOf('[App]') + 1;
  if (from === 0) return undefined;
  const rest = lines.slice(from);
  const next = rest.findIndex((line) => line.startsWith('['));
  const fields = fieldsOf(next < 0 ? rest : rest.slice(0, next));
  if (fields.get('Vendor') === 'Mozilla' && OWN.has(fields.get('Name') ?? '')) return undefined;
  return told(fields.get('Name'), fields.get('Version'), fields.get('Vendor'));
}

const OWN = new Set(['Firefox', 'Thunderbird']);

/** `JAVA_VERSION="21.0.2"`, and who built it (openjdk.org, JEP 223 and the `release` file). */
function readJdkRelease(text: string): Told | undefined {
  const fields = fieldsOf(text.split('\n').map((line) => line.trim()));
  return told('Java', unquote(fields.get('JAVA_VERSION')), unquote(fields.get('IMPLEMENTOR')));
}

function readGoVersion(text: string): Told | undefined {
  const version = /^go(?<version>\d[\w.]{0,40})(?:\s|$)/.exec(text)?.groups?.['version'];
  return told('Go', version, undefined);
}

function fieldsOf(lines: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    lines.flatMap((line) => {
      const at = line.indexOf('=');
      return at < 1 ? [] : [[line.slice(0, at).trim(), line.slice(at + 1).trim()] as const];
    }),
  );
}

function unquote(text: string | undefined): string | undefined {
  return text?.replace(/^"(.*)"$/, '$1');
}

function told(name: unknown, version: unknown, vendor: unknown): Told | undefined {
  if (typeof name !== 'string' || name === '' || typeof version !== 'string' || !VERSION.test(version)) {
    return undefined;
  }
  return {name, version, ...(typeof vendor === 'string' && vendor !== '' ? {vendor} : {})};
}
