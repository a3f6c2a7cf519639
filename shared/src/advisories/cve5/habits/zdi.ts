import type {Habit} from './habit.ts';

/**
 * The Zero Day Initiative and Talos state the one version they tested, never what else is affected or where it is
 * fixed: a hint. Some repeat the product's name before it (`GIMP 2.10.34 (revision 2)`).
 */
export const zdi: Habit = {
  assigners: ['zdi', 'talos'],
  trust: () => 'possible',
  versions: ({product, versions}) =>
    versions.map((entry) =>
      entry.version.startsWith(`${product} `)
        ? {...entry, version: entry.version.slice(product.length + 1)}
        : entry,
    ),
};
