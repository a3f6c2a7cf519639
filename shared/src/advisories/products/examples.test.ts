import {readdirSync} from 'node:fs';

import {expect, test} from 'vitest';

import {schemes} from '../../versions/index.ts';
import {productById, products} from './catalogue.ts';
import type {Example} from './examples/example.ts';
import {normaliseName} from './normalise.ts';
import {recogniseProduct} from './recognise.ts';

const folder = import.meta.dirname;
/** Files of the folder that are no product. */
const HELPERS = [
  'acrobat-track',
  'firefox-track',
  'catalogue',
  'index',
  'lookup',
  'noise-words',
  'normalise',
  'product',
  'recognise',
  'openjdk-version',
  'tool-version',
  'vendor-version',
];

const tables = await Promise.all(
  readdirSync(`${folder}/examples`)
    .filter((file) => file.endsWith('.ts') && file !== 'example.ts')
    .map(async (file) =>
      Object.values(
        (await import(/* @vite-ignore */ `./examples/${file}`)) as Record<string, readonly Example[]>,
      ),
    ),
);
const examples = tables.flat(2);

test.for(
  examples.map(
    ([item, expected]) =>
      [`${item.platform}: ${item.name} ${item.version}`.slice(0, 100), item, expected] as const,
  ),
)('%s', ([, item, expected]) => {
  const found = recogniseProduct(item);

  expect(found && [found.product.id, found.version, found.confidence]).toEqual(expected);
});

test('every product is a file of its id, and registered', () => {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => file.replace(/\.ts$/, ''))
    .filter((name) => !HELPERS.includes(name));

  expect(products.map(({id}) => id)).toEqual(files.toSorted());
});

test('every product has an example', () => {
  const met = new Set(examples.map(([, expected]) => expected?.[0]));

  expect(products.map(({id}) => id).filter((id) => !met.has(id))).toEqual([]);
});

test('no two products claim the same name, bundle id or package', () => {
  const claims = products.flatMap((product) => [
    ...product.platforms.flatMap((platform) => product.names.map((name) => `${platform}: ${name}`)),
    ...(product.bundleIds ?? []).map((id) => `bundle ${id.toLowerCase()}`),
    ...Object.entries(product.packages ?? {}).flatMap(([type, ids]) =>
      ids.map((id) => `${type}: ${id.toLowerCase()}`),
    ),
  ]);

  expect(claims.filter((claim, at) => claims.indexOf(claim) !== at)).toEqual([]);
});

test('names, publishers, CPEs and CNA names are written as they are looked up', () => {
  const unsound = products.flatMap((product) => [
    ...product.names.filter((name) => !isNormal(name)),
    ...(product.publishers ?? []).filter((name) => normaliseName(name) !== name),
    ...(product.cpes ?? []).filter((cpe) => !/^[a-z0-9._!+&-]+:[^:A-Z\s\\]+$/.test(cpe)),
    ...(product.cna ?? []).filter((name) => !/^[^/A-Z]+\/[^A-Z]+$/.test(name) || /\s{2}/.test(name)),
  ]);

  expect(unsound).toEqual([]);
});

test('every track leads to a product', () => {
  const ids = new Set(products.map(({id}) => id));
  const versions = [
    '1.0',
    '14.0.1',
    '15.006.30527',
    '16.0.5465.1000',
    '16.0.17328.20550',
    '24.1.1',
    '115.10.0',
  ];
  const lost = products.flatMap(({track, title}) =>
    [undefined, ...versions].flatMap((version) => {
      const id = track?.(version, title);
      return id === undefined || ids.has(id) ? [] : [id];
    }),
  );

  expect(lost).toEqual([]);
});

/** `#` and a last `*` aside, a name must survive `normaliseName` as it is. */
function isNormal(name: string): boolean {
  const plain = name.replace(/ \*$/, '').replaceAll('#', '7');
  return normaliseName(plain) === plain;
}

test('every version an example tells has a place in the order of its product', () => {
  const strange = examples.flatMap(([, expected]) => {
    const [id, version] = expected ?? [];
    const product = id === undefined ? undefined : productById(id);
    if (product === undefined || version === undefined) return [];
    return schemes[product.scheme].isVersion(version) ? [] : [`${id} ${product.scheme} ${version}`];
  });

  expect(strange).toEqual([]);
});
