import {readdirSync, readFileSync} from 'node:fs';

import {expect, test} from 'vitest';

import {checkWeights} from '../score/weights.ts';
import {type CheckText, checks} from './index.ts';

const NOT_CHECKS = new Set(['check', 'index', 'result']);
const CATEGORIES = ['application', 'operating-system', 'network', 'accounts', 'security-controls'] as const;
const each = checks.map((check) => [check.id, check] as const);

test('the registry holds each file of the folder once, alphabetical', () => {
  const files = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .filter((name) => !NOT_CHECKS.has(name));

  expect(checks.map(({id}) => id)).toEqual(files.toSorted());
});

test('each check has a weight from 1 to 10, and each weight a check', () => {
  expect(Object.keys(checkWeights).toSorted()).toEqual(checks.map(({id}) => id).toSorted());
  for (const weight of Object.values(checkWeights)) expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]).toContain(weight);
});

test.for(CATEGORIES)('category %s has at least four checks', (category) => {
  expect(checks.filter((check) => check.category === category).length).toBeGreaterThanOrEqual(4);
});

test.for(each)('%s is unknown, naming what is missing, when nothing could be read', ([, check]) => {
  expect(check.run({})).toEqual({status: 'unknown', why: `could not read ${check.needs.join(', ')}`});
});

test.for(each)('%s says everything in both languages', ([, {text}]) => {
  for (const words of [text.en, text.de]) {
    for (const sentence of sentences(words)) {
      expect(sentence).toBe(sentence.trim());
      expect(sentence).not.toMatch(/ {2}|\n/);
      expect(sentence.length).toBeGreaterThan(8);
    }
    expect(words.title.length).toBeLessThanOrEqual(75);
    expect(words.failure.length).toBeLessThanOrEqual(75);
    expect(words.why.length).toBeGreaterThanOrEqual(40);
    expect(words.remedy.length).toBeGreaterThan(0);
    expect(words.title).not.toBe(words.failure);
  }
  expect(text.de.title).not.toBe(text.en.title);
  expect(text.de.remedy).toHaveLength(text.en.remedy.length);
});

test.for(each)('%s has a remedy for each of its platforms, of 1 to 240 minutes', ([, check]) => {
  expect([...new Set(check.remedies.map(({platform}) => platform))]).toEqual(check.platforms);
  expect(check.minutes).toBeGreaterThanOrEqual(1);
  expect(check.minutes).toBeLessThanOrEqual(240);
  for (const {command} of check.remedies) expect(command ?? 'x').not.toMatch(/\n|rm -rf|curl|wget/);
});

const SETTING = /(?<key>[a-z0-9_.]+) = (?<value>-?\d+)\\n/g;

test.for(each.filter(([, {needs}]) => needs.includes('sysctl')))(
  '%s passes once its remedy is done',
  ([, check]) => {
    const command = check.remedies[0]?.command ?? '';
    const done = [...command.matchAll(SETTING)].map(({groups}) => {
      const value = groups?.['value'] ?? '';
      return [groups?.['key'] ?? '', {runtime: value, persistent: value}] as const;
    });

    expect(done.length).toBeGreaterThan(0);
    expect(check.run({sysctl: Object.fromEntries(done)})).toEqual({status: 'pass'});
  },
);

/** Benchmarks, and advisories of Microsoft. */
const REFERENCE =
  /^(?:CIS [\w ]+: \d+(?:\.\d+)+(?:(?:–|, )\d+(?:\.\d+)+)*|Lynis [A-Z]{3,4}-\d{4}|scid-\d{1,5}|ADV\d{6}|KB\d{7})$/;

test.for(each)('%s refers to benchmarks by their own numbers, each once', ([, {references}]) => {
  expect(references.filter((reference) => !REFERENCE.test(reference))).toEqual([]);
  expect(new Set(references).size).toBe(references.length);
});

test('each of three catalogues is referred to', () => {
  const all = checks.flatMap(({references}) => references);
  const counts = ['CIS', 'Lynis', 'scid'].map((name) => all.filter((one) => one.startsWith(name)).length);

  expect(counts.every((count) => count >= 15)).toBe(true);
});

test('docs/checks.md lists each check as it is', () => {
  const text = readFileSync(new URL('../../../docs/checks.md', import.meta.url), 'utf8');
  const rows = text
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim()));

  expect(rows.map((cells) => cells.slice(1, 6))).toEqual(
    checks.map(({id, category, references, text: {en}}) => [
      `\`${id}\``,
      category,
      `${checkWeights[id]}`,
      en.title,
      references.join(', '),
    ]),
  );
});

function sentences(words: CheckText): string[] {
  return [words.title, words.failure, words.why, words.look, ...words.remedy];
}
