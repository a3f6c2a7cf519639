import {afterEach, beforeEach, expect, test, vi} from 'vitest';

import type {Plan} from '../collectors/plan.ts';
import type {Worker} from '../system/worker.ts';
import {createKeeper, type KeeperOptions} from './keeper.ts';
import {type KeeperMessage, readFromKeeper, type WorkerMessage, writeMessage} from './messages.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const PLAN: Plan = {platform: 'linux', watches: [], polls: [], silent: []};

/** A worker that does what the test says. */
class FakeWorker implements Worker {
  readonly got: WorkerMessage[] = [];
  readonly #listener: Parameters<KeeperOptions['start']>[0];
  state: 'running' | 'ended' | 'killed' = 'running';

  constructor(listener: Parameters<KeeperOptions['start']>[0]) {
    this.#listener = listener;
  }

  send(line: string): void {
    const message = readFromKeeper(line);
    if (message) this.got.push(message);
  }

  end(): void {
    this.state = 'ended';
    this.#listener.onEnd(0);
  }

  kill(): void {
    this.state = 'killed';
    this.#listener.onEnd(null);
  }

  says(message: KeeperMessage): void {
    this.#listener.onLine(writeMessage(message));
  }

  crashes(code = 1): void {
    this.#listener.onEnd(code);
  }

  neverBegins(why: string): void {
    this.#listener.onEnd(null, why);
  }

  /** Messages since its first. */
  get sent(): number {
    return this.got.length - 1;
  }
}

function setUp(more: Partial<KeeperOptions> = {}) {
  const workers: FakeWorker[] = [];
  const told: string[] = [];
  let stored: string | undefined;
  const keeper = createKeeper({
    start(listener) {
      const made = new FakeWorker(listener);
      workers.push(made);
      return made;
    },
    hello: (first) => ({
      boot: 'b',
      version: '1.0.0',
      uptimeMs: 0,
      startedAt: '2026-11-25T10:00:00Z',
      stateFolder: '/s',
      deviceId: 'd',
      port: 1,
      problems: [],
      lang: 'en',
      first,
      boots: first,
      summary: 'none',
    }),
    stored: () => (stored === undefined ? undefined : {text: stored}),
    onEvent: (name, text) => told.push(`${name} ${text}`),
    onPlan: () => told.push('plan'),
    onPrint: (text) => told.push(`print ${text}`),
    onRest: () => told.push('rest'),
    onCrash: (why) => told.push(`crash: ${why}`),
    onAnew: () => told.push('anew'),
    silenceMs: 1000,
    againMs: 100,
    ...more,
  });
  function worker(index: number): FakeWorker {
    const found = workers[index];
    if (!found) throw new Error(`there is no worker ${index}`);
    return found;
  }
  return {keeper, workers, worker, told, store: (text: string | undefined) => void (stored = text)};
}

const ASK = {
  from: {channel: {kind: 'cli', binding: 'cli:0', uid: 0}, clientId: undefined},
  request: {id: 7, m: 'status', p: {}},
} as const;

test('nothing to do is no process', () => {
  expect(setUp().workers).toEqual([]);
});

test('one worker for all there is to do; the first of a run is told so', async () => {
  const {keeper, workers, worker} = setUp();
  keeper.begin();
  keeper.changed(['dpkg']);
  const answer = keeper.ask(ASK);
  worker(0).says({is: 'answer', value: [1, '{"id":7,"r":{"a b":1}}']});

  expect(await answer).toEqual({ok: true, value: '{"id":7,"r":{"a b":1}}'});
  expect(workers).toHaveLength(1);
  expect(worker(0).got.map(({is}) => is)).toEqual(['hello', 'changed', 'ask']);
  expect(worker(0).got[0]).toMatchObject({value: {first: true}});
});

test('what has nothing left to do is let go, and another comes for the next', () => {
  const {keeper, workers, worker, told} = setUp();
  keeper.begin();
  worker(0).says({is: 'kept', value: 1});
  worker(0).says({is: 'rest', value: 0});
  expect([worker(0).state, told]).toEqual(['ended', ['rest']]);

  keeper.changed(['dpkg']);
  expect(workers).toHaveLength(2);
  expect(worker(1).got).toMatchObject([{is: 'hello', value: {first: false}}, {value: ['dpkg']}]);
});

test('rest that crosses something new on its way is none', () => {
  const {keeper, worker, told} = setUp();
  keeper.begin();
  keeper.changed(['dpkg']);
  worker(0).says({is: 'rest', value: 0});
  expect([worker(0).state, told]).toEqual(['running', []]);

  worker(0).says({is: 'rest', value: worker(0).sent});
  expect(worker(0).state).toBe('ended');
});

test('an alarm wakes a worker when it is time, and a later one of its name replaces it', () => {
  const {keeper, workers, worker} = setUp();
  keeper.begin();
  worker(0).says({is: 'alarm', value: {name: 'refresh', ms: 500, step: 0}});
  worker(0).says({is: 'alarm', value: {name: 'refresh', ms: 5000, step: 2}});
  worker(0).says({is: 'rest', value: 0});
  vi.advanceTimersByTime(4999);
  expect(workers).toHaveLength(1);

  vi.advanceTimersByTime(1);
  expect(worker(1).got[1]).toEqual({is: 'alarm', value: {name: 'refresh', ms: 5000, step: 2}});
});

test('a worker that ends by itself: who waits is answered, the next one begins anew, each time later', async () => {
  const {keeper, workers, worker, told} = setUp();
  keeper.begin();
  worker(0).says({is: 'kept', value: 1});
  const answer = keeper.ask(ASK);
  worker(0).crashes();

  expect(await answer).toMatchObject({ok: false, code: 'unavailable'});
  expect(told).toEqual(['crash: it ended with 1']);
  // Whoever asks in between starts none: each would end the same way.
  keeper.changed(['dpkg']);
  expect(await keeper.ask(ASK)).toMatchObject({ok: false, code: 'unavailable'});
  expect(await keeper.snapshot()).toMatchObject({ok: false, code: 'unavailable'});
  expect(workers).toHaveLength(1);
  vi.advanceTimersByTime(100);
  expect(worker(1).got[0]).toMatchObject({value: {first: true}});
  worker(1).crashes();
  vi.advanceTimersByTime(199);
  expect(workers).toHaveLength(2);
  vi.advanceTimersByTime(1);
  expect(workers).toHaveLength(3);
});

test('one that hangs is ended; signs of life keep it', () => {
  const {keeper, worker, told} = setUp();
  keeper.begin();
  vi.advanceTimersByTime(900);
  worker(0).says({is: 'alive', value: null});
  vi.advanceTimersByTime(900);
  expect(worker(0).state).toBe('running');

  vi.advanceTimersByTime(100 + 4_999);
  expect(worker(0).state).toBe('running');
  vi.advanceTimersByTime(1);
  expect([worker(0).state, told]).toEqual(['killed', ['crash: it was ended']]);
});

test('what it said while this process slept is heard before it is judged', () => {
  const {keeper, worker} = setUp();
  keeper.begin();
  vi.advanceTimersByTime(1000);
  worker(0).says({is: 'alive', value: null});
  vi.advanceTimersByTime(5_500);
  expect(worker(0).state).toBe('running');
  // Since then it has said nothing for another second, and had its benefit.
  vi.advanceTimersByTime(500);
  expect(worker(0).state).toBe('killed');
});

test('one of another version, or that cannot read the state: this half begins anew', () => {
  const {keeper, worker, told} = setUp();
  keeper.begin();
  worker(0).crashes(75);
  expect(told).toEqual(['anew']);
});

test('who waits for a snapshot when the worker ends gets the stored one, or is told that there is none', async () => {
  const {keeper, worker, store} = setUp();
  keeper.begin();
  const none = keeper.snapshot();
  await vi.advanceTimersByTimeAsync(1);
  worker(0).crashes();
  expect(await none).toMatchObject({ok: false, code: 'unavailable'});

  await vi.advanceTimersByTimeAsync(100);
  store('{"seq":4}');
  worker(1).says({is: 'plan', value: PLAN});
  worker(1).says({is: 'event', value: ['delta', '{}']});
  const some = keeper.snapshot();
  await vi.advanceTimersByTimeAsync(1);
  worker(1).crashes();
  expect(await some).toEqual({ok: true, value: {text: '{"seq":4}'}});
});

test('more requests at a time than it can hold are refused', async () => {
  const {keeper, worker} = setUp();
  const asked = Array.from({length: 64}, () => keeper.ask(ASK));
  expect(await keeper.ask(ASK)).toMatchObject({ok: false, code: 'busy'});
  worker(0).says({is: 'answer', value: [1, '{}']});
  expect(await asked[0]).toEqual({ok: true, value: '{}'});
  void keeper.ask(ASK);
  expect(worker(0).sent).toBe(65);
});

test('the snapshot is what later deltas go on from: never one that is not on disk yet', async () => {
  const {keeper, worker, told, store} = setUp();
  store('{"seq":4}');
  let got: unknown;
  async function read(): Promise<void> {
    got = undefined;
    got = await keeper.snapshot();
  }
  void read();
  await vi.advanceTimersByTimeAsync(1);
  // Nobody has looked yet whether it still is as it should be.
  expect(got).toBeUndefined();
  worker(0).says({is: 'plan', value: PLAN});
  await vi.advanceTimersByTimeAsync(1);
  expect(got).toEqual({ok: true, value: {text: '{"seq":4}'}});

  worker(0).says({is: 'event', value: ['delta', '{"e":"delta","p":{"seq":5}}']});
  void read();
  await vi.advanceTimersByTimeAsync(1);
  expect([got, told.at(-1)]).toEqual([undefined, 'delta {"e":"delta","p":{"seq":5}}']);
  store('{"seq":5}');
  worker(0).says({is: 'kept', value: 5});
  await vi.advanceTimersByTimeAsync(1);
  expect(got).toEqual({ok: true, value: {text: '{"seq":5}'}});
});

test('where the disk takes nothing, the worker’s own text is the snapshot', async () => {
  const {keeper, worker, store} = setUp();
  store('{"seq":4}');
  keeper.begin();
  worker(0).says({is: 'plan', value: PLAN});
  worker(0).says({is: 'event', value: ['delta', '{}']});
  worker(0).says({is: 'held', value: '{"seq":5,"a":"b c"}'});

  expect(await keeper.snapshot()).toEqual({ok: true, value: {text: '{"seq":5,"a":"b c"}'}});
});

test('at the end nobody waits any more, and nothing is started', async () => {
  const {keeper, workers, worker} = setUp();
  keeper.begin();
  const [answer, snapshot] = [keeper.ask(ASK), keeper.snapshot()];
  await keeper.stop();

  expect(await answer).toMatchObject({ok: false, code: 'unavailable'});
  expect(await snapshot).toMatchObject({ok: false, code: 'unavailable'});
  expect(worker(0).state).toBe('ended');
  keeper.changed(['dpkg']);
  vi.advanceTimersByTime(10_000);
  expect(workers).toHaveLength(1);
});

test('a worker whose script is missing is said, not waited for; the next one collects what was not told', async () => {
  let missing = false;
  const made: FakeWorker[] = [];
  const {keeper} = setUp({
    start(listener) {
      if (missing) return undefined;
      made.push(new FakeWorker(listener));
      return made.at(-1);
    },
  });
  keeper.begin();
  made[0]?.says({is: 'kept', value: 1});
  made[0]?.says({is: 'rest', value: 0});
  missing = true;
  const why = {ok: false, code: 'unavailable', message: expect.stringContaining('missing')};
  keeper.changed(['dpkg']);
  expect(await keeper.ask(ASK)).toEqual(why);
  expect(await keeper.snapshot()).toEqual(why);

  missing = false;
  void keeper.ask(ASK);
  expect(made[1]?.got[0]).toMatchObject({value: {first: true}});
});

test('one that the system does not let begin: nothing was done, and who asks is told why', async () => {
  const {keeper, worker, told} = setUp();
  const asked = keeper.ask(ASK);
  worker(0).neverBegins('EMFILE');
  const why = {ok: false, code: 'unavailable', message: expect.stringContaining('no worker (EMFILE)')};
  expect(await asked).toEqual(why);
  expect(told).toEqual(['crash: it could not be started: EMFILE']);
  expect(await keeper.ask(ASK)).toEqual(why);
});

test('who asks waits for another worker no longer than 15 seconds, however often it ended', async () => {
  const {keeper, workers, worker} = setUp({againMs: 200_000, silenceMs: 1_000_000});
  keeper.begin();
  worker(0).crashes();
  await vi.advanceTimersByTimeAsync(14_900);
  keeper.changed(['dpkg']);
  expect(await keeper.ask(ASK)).toMatchObject({message: expect.stringContaining('try again in 15 s')});
  expect(workers).toHaveLength(1);

  await vi.advanceTimersByTimeAsync(100);
  // A change alone hurries nobody.
  keeper.changed(['dpkg']);
  expect(workers).toHaveLength(1);
  void keeper.ask(ASK);
  expect(workers).toHaveLength(2);
  // The timer of the pause that was cut short starts none beside it.
  await vi.advanceTimersByTimeAsync(200_000);
  expect(workers).toHaveLength(2);
});
