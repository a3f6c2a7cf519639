import {readFileSync} from 'node:fs';

import {expect, test} from 'vitest';

test('every script that is started by its name is bundled under that name, and so inside the single executable', () => {
  const programs = readFileSync(new URL('../system/programs.ts', import.meta.url), 'utf8');
  const bundled = readFileSync(new URL('../../../tools/package/companion.ts', import.meta.url), 'utf8');
  const scripts = [
    ...programs.matchAll(/^ {2}'?(?<name>[a-z]+-child|resident)'?: '[^']*\/(?<file>[a-z-]+\.ts)'/gm),
  ];

  expect(scripts.length).toBeGreaterThan(4);
  for (const {groups} of scripts) {
    const {name, file} = groups ?? {};
    expect(bundled).toMatch(new RegExp(`\\b'?${name}'?: 'companion/src/[^']*\\b${file}'`));
  }
});
