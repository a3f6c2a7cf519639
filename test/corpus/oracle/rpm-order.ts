/**
 * The order of rpm's versions (rpm-version(7)), written for the corpus alone: it shares no line with the product's. Negative when
 * `a` is older.
 */
export function rpmOrder(a: string, b: string): number {
  const [x, y] = [split(a), split(b)];
  return x.epoch - y.epoch || segments(x.version, y.version) || segments(x.release, y.release);
}

function split(evr: string): {epoch: number; version: string; release: string} {
  const colon = evr.indexOf(':');
  const rest = evr.slice(colon + 1);
  const dash = rest.lastIndexOf('-');
  return {
    epoch: colon < 0 ? 0 : Number(evr.slice(0, colon)),
    version: dash < 0 ? rest : rest.slice(0, dash),
    release: dash < 0 ? '' : rest.slice(dash + 1),
  };
}

function segments(a: string, b: string): number {
  const [x, y] = [cut(a), cut(b)];
  for (let i = 0; i < Math.max(x.length, y.length); i += 1) {
    const order = segment(x[i], y[i]);
    if (order !== 0) return order;
  }
  return 0;
}

function cut(text: string): string[] {
  return text.match(/\d+|[A-Za-z]+|~|\^/g) ?? [];
}

function segment(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === '~') return -1;
  if (b === '~') return 1;
  if (a === undefined) return -1;
  if (b === undefined) return 1;
  if (a === '^') return -1;
  if (b === '^') return 1;
  const [isNumber, other] = [/^\d/.test(a), /^\d/.test(b)];
  if (isNumber !== other) return isNumber ? 1 : -1;
  if (!isNumber) return a < b ? -1 : 1;
  const [x, y] = [BigInt(a), BigInt(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}
