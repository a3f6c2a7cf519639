/** One value of a key as `reg.exe` writes it: numbers as `0x1`. */
export interface RegistryValue {
  readonly type: string;
  readonly data: string;
}

/** One key of the registry; its values by their names in lower case, since Windows does not tell them apart by case. */
export interface RegistryKey {
  /** `HKEY_LOCAL_MACHINE\SOFTWARE\…`. */
  readonly path: string;
  readonly values: ReadonlyMap<string, RegistryValue>;
}

/** What was read, and how many keys or values were too many. */
export interface RegistryText {
  readonly keys: readonly RegistryKey[];
  readonly skipped: number;
}

const MAX_KEYS = 50_000;
const MAX_VALUES = 200;
const MAX_DATA = 4096;
const KEY = /^HKEY_(?:LOCAL_MACHINE|CURRENT_USER|USERS|CLASSES_ROOT)(?:\\|$)/;
const TYPES = 'REG_(?:SZ|EXPAND_SZ|MULTI_SZ|DWORD|QWORD|BINARY|NONE|LINK|FULL_RESOURCE_DESCRIPTOR)';
/** `s`: a line separator of Unicode ends no line of reg.exe's, and hides nothing behind it. */
const VALUE = new RegExp(`^ {4}(?<name>.{1,512}?) {4}(?<type>${TYPES})(?: {0,4}$| {4}(?<data>.*)$)`, 's');

/**
 * Reads what `reg.exe query` writes: a line with a key, then its values indented by four blanks, in English words whatever
 * the system's language is (`(Default)` alone is translated, and so is the line that ends a search: neither is used here).
 * A value may hold line breaks; it ends with an empty line. Never throws.
 */
export function parseRegistry(text: string): RegistryText {
  const keys: {path: string; values: Map<string, RegistryValue>}[] = [];
  let skipped = 0;
  let open: string | undefined;
  for (const line of text.split(/\r?\n/)) {
    const key = keys.at(-1);
    const {name, type, data = ''} = VALUE.exec(line)?.groups ?? {};
    if (KEY.test(line)) {
      open = undefined;
      if (keys.length < MAX_KEYS) keys.push({path: line.slice(0, MAX_DATA), values: new Map()});
      else skipped += 1;
    } else if (line === '') open = undefined;
    else if (key && name !== undefined && type !== undefined) {
      open = key.values.size < MAX_VALUES ? name.toLowerCase() : undefined;
      if (open === undefined) skipped += 1;
      else key.values.set(open, {type, data: data.slice(0, MAX_DATA)});
    } else if (key && open !== undefined) continueValue(key.values, open, line);
  }
  return {keys, skipped};
}

function continueValue(values: Map<string, RegistryValue>, name: string, line: string): void {
  const value = values.get(name);
  if (!value || value.data.length >= MAX_DATA) return;
  values.set(name, {...value, data: `${value.data}\n${line}`.slice(0, MAX_DATA)});
}

/** A text of a key without blanks around it; undefined when it is absent, empty or no text. */
export function textOf(key: RegistryKey, name: string): string | undefined {
  const value = key.values.get(name.toLowerCase());
  if (!value || (value.type !== 'REG_SZ' && value.type !== 'REG_EXPAND_SZ')) return undefined;
  return value.data.trim() || undefined;
}

/** A whole number of a key (REG_DWORD); undefined when it is absent or none. */
export function numberOf(key: RegistryKey, name: string): number | undefined {
  const value = key.values.get(name.toLowerCase());
  return value?.type === 'REG_DWORD' && /^0x[0-9a-f]{1,8}$/i.test(value.data)
    ? Number(value.data)
    : undefined;
}

/** The name of a key right below `parent`, whose path may be written in any case; undefined for any other key. */
export function nameBelow({path}: RegistryKey, parent: string): string | undefined {
  const start = `${parent}\\`.toLowerCase();
  if (!path.toLowerCase().startsWith(start)) return undefined;
  const name = path.slice(start.length);
  return name === '' || name.includes('\\') ? undefined : name;
}
