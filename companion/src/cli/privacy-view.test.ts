import {expect, test} from 'vitest';

import {richSnapshot} from '../../../test/rich-snapshot.ts';
import type {Context} from './command.ts';
import {contents, wholeReport} from './privacy-view.ts';
import {cliTexts} from './texts/index.ts';

const LEVELS = ['none', 'score', 'findings', 'inventory'] as const;
const context = {lang: 'en', words: cliTexts('en')} as Context;

test('a whole report is the exact text, and its size in bytes', async () => {
  const snapshot = richSnapshot({name: 'Dräger'});
  const [none, score] = await Promise.all([wholeReport(snapshot, 'none'), wholeReport(snapshot, 'score')]);

  expect(none).toEqual({level: 'none', sections: {}, bytes: 0, body: null});
  expect(score.bytes).toBe(Buffer.byteLength(score.body ?? ''));
  expect(score.bytes).toBeGreaterThan(score.body?.length ?? 0);
  expect(JSON.parse(score.body ?? '')).toMatchObject({kind: 'full', snapshot: {device: {name: 'Dräger'}}});
});

test('the table tells the levels apart, and what never leaves', async () => {
  const snapshot = richSnapshot();
  const reports = await Promise.all(LEVELS.map((level) => wholeReport(snapshot, level)));
  const lines = contents(context, snapshot, reports);

  expect(lines.filter((line) => /^(?:Weaknesses|Checks|What checks|Software|Paths|Open)/.test(line))).toEqual(
    [
      'Weaknesses                  0     0      4         4',
      'Checks                      0     0      6         6',
      'What checks found           0     0      0         0',
      'Software                    0     0      0         8',
      'Paths                       0     0      0         0',
      'Open ports                  0     0      0         0',
    ],
  );
  expect(lines.slice(-3)).toEqual([
    expect.stringMatching(
      /^findings discloses what score withholds: Weaknesses \(4\); Recommendations \(\d\); Checks \(6\)$/,
    ),
    'inventory discloses what findings withholds: Software (8)',
    'Stays on this device always: What checks found (6); Paths (2); Open ports (1)',
  ]);
});
