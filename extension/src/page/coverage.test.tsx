// @vitest-environment happy-dom

import type {FixPreview} from '@plimsoll/shared/protocol';
import type {Snapshot} from '@plimsoll/shared/report';
import type {Lang} from '@plimsoll/shared/texts';
import {LangContext} from '@plimsoll/shared/ui';
import {cleanup, render, screen} from '@testing-library/preact';
import {afterEach, expect, test} from 'vitest';

import {debianSnapshot} from '../../../test/fleet.ts';
import {Coverage} from './coverage.tsx';
import {FixPlan} from './fix-plan.tsx';

afterEach(cleanup);

const snapshot: Snapshot = debianSnapshot('laptop', []);
const unknowns: Snapshot = {
  ...snapshot,
  coverage: {
    ...snapshot.coverage,
    collectors: [{id: 'runtime', state: 'partial', why: '/a: no file; something new'}],
    notes: ['Operating system unknown'],
  },
  knowledge: {state: 'failed', slices: [], sources: [], why: 'The last update failed: no answer in time.'},
};

test.for([
  [
    'en',
    [
      'Operating system unknown',
      'runtime: /a: no file; something new',
      'The last update failed: no answer in time.',
    ],
  ],
  [
    'de',
    [
      'Betriebssystem unbekannt',
      'runtime: /a: keine Datei; something new',
      'Die letzte Aktualisierung ist gescheitert: keine Antwort in der Zeit.',
    ],
  ],
] as const)('what is not known is said in the reader’s language: %s', ([lang, lines]) => {
  render(
    <LangContext.Provider value={lang}>
      <Coverage snapshot={unknowns} />
    </LangContext.Provider>,
  );

  expect(screen.getAllByRole('listitem').map(({textContent}) => textContent)).toEqual(lines);
});

test.for<[Lang, string]>([
  ['en', 'It cannot be run from here: polkit is not there to ask for consent'],
  ['de', 'Von hier aus geht es nicht: polkit ist nicht da, um nach Zustimmung zu fragen'],
])('so is why a fix cannot run: %s', ([lang, sentence]) => {
  const preview: FixPreview = {
    fix: 'apt-upgrade',
    recommendation: 'update/curl',
    argv: ['apt-get'],
    packages: [],
    downloadBytes: null,
    restart: false,
    undo: null,
    consent: 'unavailable',
    refusal: 'polkit is not there to ask for consent',
    command: 'sudo apt-get install curl',
    token: 't',
    expiresAt: '2026-03-01T12:00:00Z',
  };
  render(
    <LangContext.Provider value={lang}>
      <FixPlan preview={preview} onRun={() => undefined} />
    </LangContext.Provider>,
  );

  expect(screen.queryByText(sentence)).not.toBeNull();
});
