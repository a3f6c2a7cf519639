import {expect, test} from 'vitest';

import {auditRules, countRules} from './audit-rules.ts';
import {type FakeEntry, fakeSystem} from './formats/fake.ts';

test.for([
  ['-D\n-b 8192\n-f 1\n--backlog_wait_time 60000\n', 0],
  ['-w /etc/passwd -p wa -k identity\n-a always,exit -F arch=b64 -S adjtimex\n#-w /x\n-A exit,always\n', 3],
] as const)('%j has %i rules', ([text, count]) => {
  expect(countRules(text)).toBe(count);
});

const rows: [Record<string, FakeEntry>, object][] = [
  [{'/etc/audit/audit.rules': '-w /x\n'}, {facts: {auditRules: {rules: 1}}}],
  [
    {'/etc/audit/audit.rules': '-w /x\n', '/etc/audit/rules.d/a.rules': '-w /x\n-w /y\n'},
    {facts: {auditRules: {rules: 2}}},
  ],
  [{}, {facts: {auditRules: {rules: 0}}}],
  [
    {'/etc/audit/audit.rules': {refused: 'EACCES'}},
    {notes: ['/etc/audit/audit.rules: EACCES: only root can tell about audit rules']},
  ],
  [
    {'/etc/audit/rules.d': {refused: 'EACCES'}},
    {notes: ['/etc/audit/rules.d: EACCES: only root can tell about audit rules']},
  ],
];

test.for(rows)('%j is %j', async ([files, collected]) => {
  expect(await auditRules.collect(fakeSystem(files), AbortSignal.any([]))).toEqual(collected);
});
