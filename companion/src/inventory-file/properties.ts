/** A component's properties by name; the first of a name counts. */
export type Properties = ReadonlyMap<string, string>;

const MAX_PROPERTIES = 256;
const MAX_VALUE = 1024;

/** Reads `properties[]` of a CycloneDX component; those without name or text, and empty ones, are left out. */
export function propertiesOf(value: unknown): Properties {
  const found = new Map<string, string>();
  if (!Array.isArray(value)) return found;
  for (const property of value.slice(0, MAX_PROPERTIES) as unknown[]) {
    if (typeof property !== 'object' || property === null) continue;
    if (!('name' in property) || !('value' in property)) continue;
    const {name, value: said} = property;
    if (typeof name !== 'string' || typeof said !== 'string') continue;
    if (said !== '' && said.length <= MAX_VALUE && !found.has(name)) found.set(name, said);
  }
  return found;
}
