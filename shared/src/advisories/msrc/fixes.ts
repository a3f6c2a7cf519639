import type {Severity} from '../../findings/index.ts';
import {schemes} from '../../versions/index.ts';
import type {AdvisoryReading, Range} from '../reading.ts';
import type {VendorFix} from './document.ts';
import {areSiblings, windowsKey, windowsProduct} from './windows-builds.ts';

/** Gathers the fixes of one vulnerability into advisories. */
export interface Fixes {
  /** Takes a fix for one product; false where it tells no version of a product we know. */
  add(fix: VendorFix, product: string, name: string): boolean;
  advisories(): AdvisoryReading[];
}

interface Bound {
  readonly fixed: string;
  readonly kb: string | undefined;
  readonly hotpatch: boolean;
  readonly severity: Severity | undefined;
}

const EDGE = 'Microsoft Edge (Chromium-based)';
const EDGE_EXTENDED = 'Microsoft Edge (Chromium-based) Extended Stable';
const EDGE_VERSION = /^\d{2,4}(?:\.\d{1,5}){3}$/;
const WINDOWS_BUILD = /^\d{1,2}\.\d\.\d{4,5}\.(?<revision>\d{1,6})$/;

/** An empty collection for a CVE; `severities` by product id. */
export function createFixes(id: string, severities: ReadonlyMap<string, Severity>): Fixes {
  const windows = new Map<string, Bound[]>();
  const edge = new Map<string, Bound[]>();

  return {
    add({kb, build, hotpatch}, product, name) {
      const rest = {kb, hotpatch, severity: severities.get(product)};
      if (build !== undefined && (name === EDGE || name === EDGE_EXTENDED) && EDGE_VERSION.test(build)) {
        push(edge, name, {...rest, fixed: build});
        return true;
      }
      const found = build === undefined ? undefined : windowsFix(name, build);
      if (!found) return false;
      push(windows, found.source, {...rest, fixed: found.fixed});
      return true;
    },
    advisories() {
      const common = {id, state: 'fix-available', trust: 'confirmed'} as const;
      return [
        ...[...windows].map(([source, bounds]) => ({
          ...common,
          ecosystem: 'windows',
          source,
          order: 'windows' as const,
          ...lowest(bounds),
        })),
        ...edgeRanges(edge).map((range) => ({
          ...common,
          ecosystem: 'apps',
          source: 'microsoft-edge',
          order: 'chrome' as const,
          ...range,
        })),
      ];
    },
  };
}

/**
 * The product's line and the build that fixes it. Where the list gives another build than the product's own (19045 for
 * 21H2), siblings share the last number; any other build is a slip and tells nothing.
 */
function windowsFix(name: string, fixedBuild: string): {source: string; fixed: string} | undefined {
  const product = windowsProduct(name);
  const revision = WINDOWS_BUILD.exec(fixedBuild)?.groups?.['revision'];
  const given = windowsKey(fixedBuild);
  if (!product || revision === undefined || given === undefined || !areSiblings(given, product.build))
    return undefined;
  const source = windowsKey(product.build, product.kind);
  return source === undefined ? undefined : {source, fixed: `${product.build}.${revision}`};
}

type End = Range & Pick<AdvisoryReading, 'urgency' | 'link'>;

/**
 * Several updates bring the same fix: the month's, a hotpatch with a lower build, an out-of-band one with a higher. The
 * lowest counts, since builds only rise; the article named is that of the first update which is not a hotpatch.
 */
function lowest(bounds: readonly Bound[]): End {
  const sorted = bounds.toSorted((a, b) => schemes.windows.compareValid(a.fixed, b.fixed));
  const kb = (sorted.find(({hotpatch}) => !hotpatch) ?? sorted[0])?.kb;
  return {
    fixed: sorted[0]?.fixed,
    urgency: worst(bounds),
    ...(kb === undefined ? {} : {link: `KB${kb}`}),
  };
}

/**
 * Edge's extended line stays on an even major for eight weeks (learn.microsoft.com/deployedge/microsoft-edge-channels)
 * and gets fixes of its own: what has one is not exposed because the stable line's is newer.
 */
function edgeRanges(edge: ReadonlyMap<string, readonly Bound[]>): End[] {
  const [stable, extended] = [edge.get(EDGE), edge.get(EDGE_EXTENDED)].map(
    (bounds) => bounds && lowest(bounds),
  );
  if (!stable?.fixed) return extended ? [extended] : [];
  const next = extended?.fixed ? `${Number(extended.fixed.split('.')[0]) + 1}.0.0.0` : undefined;
  if (!extended || next === undefined || schemes.chrome.compareValid(next, stable.fixed) >= 0)
    return [stable];
  return [extended, {introduced: next, ...stable}];
}

function worst(bounds: readonly Bound[]): Severity {
  const words = new Set(bounds.map(({severity}) => severity));
  return (['critical', 'high', 'medium', 'low'] as const).find((word) => words.has(word)) ?? 'unknown';
}

function push(map: Map<string, Bound[]>, key: string, bound: Bound): void {
  const bounds = map.get(key);
  if (bounds) bounds.push(bound);
  else map.set(key, [bound]);
}
