const MAX_LINES = 2000;

/** One section of an ini file as Mozilla's toolkit writes it (`[App]`, `Name=Firefox`); empty when it is not there. */
export function parseSection(text: string, section: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let inside = false;
  for (const line of text.split('\n', MAX_LINES).map((raw) => raw.trim())) {
    if (line.startsWith('[')) inside = line === `[${section}]`;
    const equals = line.indexOf('=');
    if (inside && equals > 0 && !line.startsWith(';'))
      found.set(line.slice(0, equals), line.slice(equals + 1));
  }
  return found;
}
