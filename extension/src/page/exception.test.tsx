// @vitest-environment happy-dom

import type {Lang} from '@plimsoll/shared/texts';
import {signal} from '@preact/signals';
import {cleanup, fireEvent, render, screen, waitFor} from '@testing-library/preact';
import {afterEach, expect, test, vi} from 'vitest';

import {type AppState, initialState} from '../background/state.ts';
import type {Client} from '../view/client.ts';
import {RequestError} from '../view/conversation.ts';
import {Root} from '../view/index.ts';
import {ExceptionPart} from './exception.tsx';
import {Exceptions} from './exceptions.tsx';

// The polyfill throws outside an extension.
vi.mock('webextension-polyfill', () => ({
  default: {runtime: {getURL: (path: string) => `chrome-extension://id/${path}`}},
}));
afterEach(cleanup);

const made = {
  id: 'e1',
  kind: 'false-positive',
  scope: {of: 'check', id: 'firewall'},
  subject: 'firewall',
  reason: 'behind a router',
  by: 'ann',
  createdAt: '2026-11-20T12:00:00.000Z',
  until: '2027-02-18T12:00:00.000Z',
  covered: 1,
  state: 'active',
} as const;

type Call = Client['call'];

function client(call: (method: string, params: unknown) => Promise<unknown>, connected = true): Client {
  const state: AppState = {...initialState, link: {state: 'connected', port: 24_781}};
  return {
    state: signal(connected ? state : initialState),
    known: signal(true),
    snapshot: signal(undefined),
    call: call as Call,
    onEvent: () => () => undefined,
  } as unknown as Client;
}

function show(part: 'form' | 'marked' | 'list', world: Client, lang: Lang = 'en', onMade = vi.fn()) {
  const scope = {of: 'check', id: 'firewall'} as const;
  const mark = {id: 'e1', kind: 'risk-accepted', until: made.until} as const;
  const parts = {
    form: <ExceptionPart scope={scope} onMade={onMade} />,
    marked: <ExceptionPart scope={scope} mark={mark} />,
    list: <Exceptions />,
  };
  render(
    <Root client={world} lang={lang}>
      {parts[part]}
    </Root>,
  );
  return onMade;
}

test('nothing is left without a reason; then exactly what was chosen is asked for', async () => {
  const call = vi.fn(async () => made);
  const onMade = show('form', client(call));
  fireEvent.click(screen.getByRole('button', {name: 'Leave it for now'}));

  expect(screen.getByRole<HTMLButtonElement>('button', {name: 'Leave it'}).disabled).toBe(true);
  fireEvent.change(screen.getByRole('combobox', {name: 'Kind'}), {target: {value: 'false-positive'}});
  fireEvent.change(screen.getByRole('combobox', {name: 'How long'}), {target: {value: '30'}});
  fireEvent.input(screen.getByRole('textbox', {name: 'Reason'}), {target: {value: 'behind a router'}});
  fireEvent.click(screen.getByRole('button', {name: 'Leave it'}));
  await waitFor(() => expect(onMade).toHaveBeenCalledOnce());

  const scope = {of: 'check', id: 'firewall'};
  const wish = {kind: 'false-positive', scope, reason: 'behind a router', days: 30};
  expect(call.mock.calls).toEqual([['exceptions.add', wish]]);
});

test('a refusal is shown, and nothing is lost', async () => {
  const onMade = show(
    'form',
    client(async () => {
      throw new RequestError('refused', 'there is an exception for this already');
    }),
  );
  fireEvent.click(screen.getByRole('button', {name: 'Leave it for now'}));
  fireEvent.input(screen.getByRole('textbox', {name: 'Reason'}), {target: {value: 'x'}});
  fireEvent.click(screen.getByRole('button', {name: 'Leave it'}));

  expect((await screen.findByRole('alert')).textContent).toMatch(/^That did not work: /);
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', {name: 'Reason'}).value).toBe('x');
  expect(onMade).not.toHaveBeenCalled();
});

test('without the companion there is nothing to press', () => {
  show(
    'form',
    client(async () => made, false),
  );

  expect(screen.queryByRole('button')).toBeNull();
});

test.for<{lang: Lang; says: RegExp; buttons: [string, string]}>([
  {lang: 'en', says: /^Exception until .*2027: risk accepted/, buttons: ['Withdraw', 'Withdraw']},
  {lang: 'de', says: /^Ausnahme bis .*2027: Risiko hingenommen/, buttons: ['Zurücknehmen', 'Zurücknehmen']},
])('what is left says so ($lang), and is withdrawn on asking twice', async ({lang, says, buttons}) => {
  const call = vi.fn(async () => made);
  show('marked', client(call), lang);

  expect(screen.getByText(says)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', {name: buttons[0]}));
  expect(call).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', {name: buttons[1]}));
  await waitFor(() => expect(call.mock.calls).toEqual([['exceptions.cancel', {id: 'e1'}]]));
});

test('the list shows what is in force, and counts what has ended', async () => {
  const exceptions = [made, {...made, id: 'e2', subject: 'curl', state: 'expired'}];
  show(
    'list',
    client(async () => ({exceptions})),
  );

  expect((await screen.findByRole('list')).textContent).toMatch(/^firewall · not true here · until .*2027/);
  expect(screen.getByText('1 has ended')).toBeTruthy();
  expect(screen.getByRole('button', {name: 'Withdraw the exception for firewall'})).toBeTruthy();
});
