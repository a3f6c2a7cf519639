// @vitest-environment happy-dom
import {cleanup, fireEvent, render, screen, waitFor} from '@testing-library/preact';
import {afterEach, expect, test} from 'vitest';

import {createApi} from '../data/api.ts';
import {Welcome} from './welcome.tsx';

afterEach(cleanup);

function show(
  state: 'setup' | 'signed-out',
  answer: Response,
): {asked: [string, unknown][]; entered: () => number} {
  const asked: [string, unknown][] = [];
  let entered = 0;
  const api = createApi(
    (path, {body}) => {
      asked.push([path, typeof body === 'string' ? JSON.parse(body) : body]);
      return Promise.resolve(answer.clone());
    },
    () => undefined,
  );
  render(
    <Welcome
      state={state}
      api={api}
      setupToken="from-the-console"
      onLanguage={() => undefined}
      onSignedIn={() => {
        entered += 1;
      }}
    />,
  );
  fireEvent.input(screen.getByLabelText(/^Name/), {target: {value: 'admin'}});
  fireEvent.input(screen.getByLabelText(/^Password/), {target: {value: 'correct horse'}});
  return {asked, entered: () => entered};
}

test('the first account takes the token of the link', async () => {
  const page = show('setup', Response.json({name: 'admin', role: 'admin'}));

  fireEvent.click(screen.getByRole('button', {name: 'Create the administrator'}));

  await waitFor(() => expect(page.entered()).toBe(1));
  expect(page.asked).toEqual([
    ['/auth/setup', {token: 'from-the-console', name: 'admin', password: 'correct horse'}],
  ]);
});

test.for([
  [401, 'wrong-name-or-password', 'Name or password is wrong.'],
  [429, 'too-many-requests', 'Too many tries. Wait a while, then try again.'],
  [500, 'strange', 'That did not work (strange).'],
] as const)('%i %s is said aloud', async ([status, error, sentence]) => {
  const page = show('signed-out', Response.json({error}, {status}));

  fireEvent.click(screen.getByRole('button', {name: 'Sign in'}));

  await waitFor(() => expect(screen.getByRole('alert').textContent).toBe(sentence));
  expect(page.entered()).toBe(0);
});
