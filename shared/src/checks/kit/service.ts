/** Whether a service of one of the names starts with the system; names as units and init scripts have them. */
export function startsOne(enabled: readonly string[], names: readonly string[]): boolean {
  return names.some((name) => enabled.includes(name));
}
