import {expect, test} from 'vitest';

import {
  type KeeperMessage,
  readFromKeeper,
  readFromWorker,
  type WorkerMessage,
  writeMessage,
} from './messages.ts';

const FROM_WORKER: readonly KeeperMessage[] = [
  {
    is: 'plan',
    value: {
      platform: 'linux',
      watches: [{id: 'a', folder: '/etc', names: ['^x y$', 'u']}],
      polls: [],
      silent: ['b'],
    },
  },
  {is: 'alarm', value: {name: 'carry', ms: 5, step: 1}},
  {is: 'print', value: 'two\nlines\u2028'},
  {is: 'kept', value: 4},
  {is: 'held', value: '{"a b":"c"}'},
  {is: 'rest', value: 0},
  {is: 'alive', value: null},
  {is: 'answer', value: [12, '{"id":1,"r":{"text":"a b"}}']},
  {is: 'event', value: ['fix.output', '{"e":"fix.output","p":{"line":"50 %"}}']},
];

test.for(FROM_WORKER)('$is comes as it went', (message) => {
  expect(readFromWorker(writeMessage(message))).toEqual(message);
});

test.for<WorkerMessage>([
  {is: 'changed', value: ['dpkg', 'apt']},
  {
    is: 'ask',
    value: {
      number: 3,
      from: {channel: {kind: 'browser', binding: '00'}, clientId: 'c'},
      request: {id: 0, m: 'ping', p: {a: [1]}},
    },
  },
])('$is goes as it is', (message) => {
  expect(readFromKeeper(writeMessage(message))).toEqual(message);
});

test.for([
  '',
  'hello',
  '(node:1) ExperimentalWarning: x',
  'event nothing {}',
  '__proto__ {}',
  'constructor 1',
])('%j is no message of a worker', (line) => {
  expect(readFromWorker(line)).toBeUndefined();
});
