import {readFileSync} from 'node:fs';

import {expect, test} from 'vitest';

import {DAEMON_FLAGS, DAEMON_MEMORY} from './flags.ts';

test('the single executable runs the daemon as the launcher does', () => {
  const launcher = readFileSync(new URL('../../bin/plimsoll.js', import.meta.url), 'utf8');
  const flags = /^const DAEMON = \[(?<list>[^\]]+)\]/m.exec(launcher)?.groups?.['list'] ?? '';
  const memory = /^const MEMORY = \{(?<list>[^}]+)\}/m.exec(launcher)?.groups?.['list'] ?? '';

  expect([...flags.matchAll(/'(?<flag>[^']+)'/g)].map(({groups}) => groups?.['flag'])).toEqual(DAEMON_FLAGS);
  expect(
    Object.fromEntries(
      [...memory.matchAll(/(?<name>\w+): '(?<value>\w+)'/g)].map(([, name, value]) => [name, value]),
    ),
  ).toEqual(DAEMON_MEMORY);
});

test('every script of ours is inside the single executable', () => {
  const programs = readFileSync(new URL('../system/programs.ts', import.meta.url), 'utf8');
  const inside = readFileSync(new URL('./main.ts', import.meta.url), 'utf8');
  const scripts = [...programs.matchAll(/^ {2}'(?<name>[a-z]+-child)': '[^']*\/(?<file>[a-z-]+\.ts)'/gm)];

  expect(scripts.length).toBeGreaterThan(3);
  for (const {groups} of scripts) {
    expect(inside).toMatch(
      new RegExp(`'${groups?.['name']}': \\(\\) => import\\('[^']*/${groups?.['file']}'\\)`),
    );
  }
});
