/**
 * The order of Debian's versions (deb-version(7)), written for the corpus alone: it shares no line with the product's. Negative
 * when `a` is older.
 */
export function dpkgOrder(a: string, b: string): number {
  const [x, y] = [split(a), split(b)];
  return x.epoch - y.epoch || parts(x.upstream, y.upstream) || parts(x.revision, y.revision);
}

function split(version: string): {epoch: number; upstream: string; revision: string} {
  const colon = version.indexOf(':');
  const rest = version.slice(colon + 1);
  const dash = rest.lastIndexOf('-');
  return {
    epoch: colon < 0 ? 0 : Number(version.slice(0, colon)),
    upstream: dash < 0 ? rest : rest.slice(0, dash),
    revision: dash < 0 ? '' : rest.slice(dash + 1),
  };
}

function parts(a: string, b: string): number {
  const x: string[] = a.match(/\d+|\D+/g) ?? [];
  const y: string[] = b.match(/\d+|\D+/g) ?? [];
  // Both begin with a part that is no number, empty if need be.
  if (/^\d/.test(x[0] ?? '0')) x.unshift('');
  if (/^\d/.test(y[0] ?? '0')) y.unshift('');
  for (let i = 0; i < Math.max(x.length, y.length); i += 1) {
    const order = i % 2 === 0 ? letters(x[i] ?? '', y[i] ?? '') : numbers(x[i] ?? '0', y[i] ?? '0');
    if (order !== 0) return order;
  }
  return 0;
}

function numbers(a: string, b: string): number {
  const [x, y] = [BigInt(a), BigInt(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

function letters(a: string, b: string): number {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const order = weight(a[i]) - weight(b[i]);
    if (order !== 0) return order;
  }
  return 0;
}

/** A tilde sorts before the end, letters before all else. */
function weight(character: string | undefined): number {
  if (character === undefined) return 0;
  if (character === '~') return -1;
  return /[A-Za-z]/.test(character) ? character.charCodeAt(0) : character.charCodeAt(0) + 256;
}
