import {readFileSync, writeFileSync} from 'node:fs';

/** A family whose members are one file, one registry line and one test each. */
export interface Family {
  readonly name: string;
  readonly folder: string;
  readonly registry: string;
  readonly left: string;
  source(id: string, symbol: string): string;
  test(id: string, symbol: string): string;
  /** Another file a member needs, changed in place; its path. */
  also?(id: string): string;
}

const WEIGHTS = 'shared/src/score/weights.ts';

const check: Family = {
  name: 'check',
  folder: 'shared/src/checks',
  registry: 'shared/src/checks/index.ts',
  left: 'name the facts it needs, judge them, write its words in both languages, choose its weight, give it rows in the table of its category and a line in docs/checks.md',
  source: (id, symbol) => `import {type BoundCheck, defineCheck} from './check.ts';

/** This check verifies that … */
export const ${symbol}: BoundCheck = defineCheck({
  id: '${id}',
  category: 'operating-system',
  platforms: ['linux'],
  needs: ['release'],
  minutes: 5,
  remedies: [],
  references: [],
  text: {
    en: {title: '', failure: '', why: '', look: '', remedy: []},
    de: {title: '', failure: '', why: '', look: '', remedy: []},
  },
  judge({release}) {
    return {status: 'unknown', why: \`not yet judged on \${release.id}\`};
  },
});
`,
  test: (id, symbol) => `import {expect, test} from 'vitest';

import {${symbol}} from './${id}.ts';

test('is unknown when its facts could not be read', () => {
  expect(${symbol}.run({}).status).toBe('unknown');
});

test('passes when all is right', () => {
  expect(${symbol}.run({}).status).toBe('pass');
});
`,
  also: (id) => {
    const text = readFileSync(WEIGHTS, 'utf8');
    const at = text.indexOf('{', text.indexOf('checkWeights')) + 1;
    writeFileSync(WEIGHTS, `${text.slice(0, at)}\n  '${id}': 5,${text.slice(at)}`);
    return WEIGHTS;
  },
};

function collector(kind: 'posture' | 'software', registry: string): Family {
  return {
    name: `${kind}-collector`,
    folder: `companion/src/collectors/${kind}`,
    registry,
    left: 'read through System only, give undefined where it is absent, capture real output for the test',
    source: (id, symbol) => `import type {Collector} from '../collector.ts';

/** Reads … */
export const ${symbol}: Collector = {
  id: '${id}',
  platforms: ['linux'],
  foreign: true,
  watches: [],
  async collect(system) {
    const text = await system.readText('/etc/${id}');
    return text === undefined ? undefined : {};
  },
};
`,
    test: (id, symbol) => `import {expect, test} from 'vitest';

import {${symbol}} from './${id}.ts';

test('has a test of what it reads', () => {
  expect(${symbol}.id).toBe('a captured file, read');
});
`,
  };
}

/** What \`npm run new\` can add, alphabetical. */
export const families: readonly Family[] = [
  check,
  collector('posture', 'companion/src/collectors/posture/index.ts'),
  collector('software', 'companion/src/collectors/index.ts'),
];
