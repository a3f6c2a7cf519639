import {readFileSync} from 'node:fs';

import {expect, test} from 'vitest';

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
