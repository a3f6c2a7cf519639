import {expect, test} from 'vitest';

import {platformWeights} from '../../score/weights.ts';
import {checkOn, checks, remedyFor} from '../index.ts';
import {onMacos} from '../macos/index.ts';
import {onWindows} from '../windows/index.ts';

const systems = ['linux', 'windows', 'macos'] as const;
const each = systems.flatMap((family) =>
  checks
    .filter(({platforms}) => platforms.includes(family))
    .map((check) => [check.id, family, checkOn(check, family)] as const),
);
const foreign = each.filter(([, family]) => family !== 'linux');

test.for(each)('%s on %s says the same in both languages, in as many steps', ([, , {text}]) => {
  const {en, de} = text;

  expect(de.remedy).toHaveLength(en.remedy.length);
  expect(en.remedy.length).toBeGreaterThan(0);
  for (const words of [en, de]) {
    expect(words.title.length).toBeLessThanOrEqual(75);
    expect(words.failure.length).toBeLessThanOrEqual(75);
    for (const sentence of [words.title, words.failure, words.why, words.look, ...words.remedy]) {
      expect(sentence.length).toBeGreaterThan(8);
      expect(sentence).toBe(sentence.trim());
    }
  }
});

test.for(foreign)('%s on %s leaves no sentence untranslated', ([, , {text}]) => {
  const {en, de} = text;

  expect(de.title).not.toBe(en.title);
  expect(de.failure).not.toBe(en.failure);
  expect(de.why).not.toBe(en.why);
  expect(de.look).not.toBe(en.look);
  en.remedy.forEach((step, index) => expect(de.remedy[index]).not.toBe(step));
});

const SETTINGS = {
  linux: /^none$/,
  windows: /^ms-settings:[a-z-]+$/,
  macos: /^x-apple\.systempreferences:[\w.-]+(?:\?\w+)?$/,
};
const NONE = {linux: 'none', windows: 'ms-settings:none', macos: 'x-apple.systempreferences:none'};

test.for(foreign)('%s on %s has a remedy of that system', ([id, family]) => {
  const check = checks.find((one) => one.id === id);
  const remedy = check && remedyFor(check, {family, id: family});

  expect(remedy?.platform).toBe(family);
  expect(remedy?.command ?? 'none').not.toMatch(/apt-get|systemctl|\/etc\/|\n/);
  expect(remedy?.settings ?? NONE[family]).toMatch(SETTINGS[family]);
});

test.for([
  ['windows', onWindows],
  ['macos', onMacos],
] as const)(
  'variants of %s are of checks there are, alphabetical, and for it alone',
  ([family, variants]) => {
    const ids = variants.map(({id}) => id);

    expect(ids).toEqual(ids.toSorted());
    expect(variants.filter(({platforms}) => platforms.join() !== family)).toEqual([]);
    expect(
      ids.filter((id) => checks.find((check) => check.id === id)?.variants?.[family] === undefined),
    ).toEqual([]);
  },
);

test('a check without a variant, and a system nobody knows, get the check itself', () => {
  for (const check of checks) {
    expect(checkOn(check, 'other')).toBe(check);
    expect(checkOn(check, undefined)).toBe(check);
    expect(checkOn(check, 'linux')).toBe(check);
  }
});

test.for(systems)('weights that differ on %s are from 1 to 10', (family) => {
  for (const weight of Object.values(platformWeights[family])) {
    expect(Number.isInteger(weight) && weight !== undefined && weight >= 1 && weight <= 10).toBe(true);
  }
});
