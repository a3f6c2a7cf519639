// @vitest-environment happy-dom

import type {Software} from '@plimsoll/shared/inventory';
import type {Lang} from '@plimsoll/shared/texts';
import {signal} from '@preact/signals';
import {cleanup, render, screen} from '@testing-library/preact';
import {afterEach, expect, test, vi} from 'vitest';

import {debianSnapshot} from '../../../test/fleet.ts';
import {initialState} from '../background/state.ts';
import type {Client} from '../view/client.ts';
import {Root} from '../view/index.ts';
import {CheckFlyout} from './check-flyout.tsx';
import {SoftwareFlyout} from './software-flyout.tsx';

// The polyfill throws outside an extension.
vi.mock('webextension-polyfill', () => ({
  default: {runtime: {getURL: (path: string) => `chrome-extension://id/${path}`}},
}));
afterEach(cleanup);

const snapshot = debianSnapshot('laptop', []);
const client = {
  state: signal(initialState),
  known: signal(true),
  snapshot: signal(snapshot),
  call: () => new Promise(() => undefined),
  onEvent: () => () => undefined,
} as unknown as Client;

function dialog(part: Parameters<typeof render>[0], lang: Lang): HTMLElement {
  render(
    <Root client={client} lang={lang}>
      {part}
    </Root>,
  );
  return screen.getByRole('dialog', {hidden: true});
}

const extension: Software = {
  id: 'firefox:helper@example',
  type: 'firefox',
  name: 'Helper',
  version: '1.0',
  origin: 'unknown',
  state: 'installed',
  running: 'unknown',
  permissions: ['cookies', '<all_urls>'],
};

test.for([
  ['en', 'great harm possible', ['may read and change every page', 'may read cookies, and so sessions']],
  [
    'de',
    'großer Schaden möglich',
    ['darf jede Seite lesen und ändern', 'darf Cookies lesen und damit Sitzungen'],
  ],
] as const)('an extension says in words what it may do: %s', ([lang, level, reasons]) => {
  const shown = dialog(<SoftwareFlyout item={extension} snapshot={snapshot} onClose={vi.fn()} />, lang);

  expect([...shown.querySelectorAll('li')].map(({textContent}) => textContent)).toEqual(reasons);
  expect(shown.textContent).toContain(level);
  expect(shown.textContent).toContain('cookies, <all_urls>');
});

test('what is no extension says nothing of permissions, and leads to its history', () => {
  const {permissions: _permissions, ...item} = extension;
  const shown = dialog(<SoftwareFlyout item={item} snapshot={snapshot} onClose={vi.fn()} />, 'en');

  expect(shown.textContent).not.toContain('What it may do');
  expect(shown.querySelector('a[href="#/timeline/Helper"]')?.textContent).toBe('What happened to it');
});

test('the evidence of a setting is in the reader’s language', () => {
  const evidence = ['firefox: Helper (a@b), unsigned, high: all-pages'];
  const result = {
    id: 'browser-extensions',
    category: 'application',
    weight: 5,
    status: 'fail',
    share: 0,
    evidence,
  } as const;
  const shown = dialog(<CheckFlyout result={result} onClose={vi.fn()} />, 'de');

  expect(shown.querySelector('li')?.textContent).toBe(
    'firefox: Helper (a@b), nicht signiert – großer Schaden möglich: darf jede Seite lesen und ändern',
  );
});
