import type {NoteTable} from './form.ts';

/** How a program ended that was asked something; `{said}` are its own words. */
export const endings: NoteTable = {
  'exited {code}': 'endete mit Code {code}',
  'exited, code {code}': 'endete mit Code {code}',
  'exited, code {code} {said}': 'endete mit Code {code}, {said}',
  'exited {said}': 'endete, {said}',
  exited: 'endete',
  'timed-out': 'dauerte zu lange',
  'timed-out, code {code}': 'dauerte zu lange, Code {code}',
  'timed-out, code null': 'dauerte zu lange',
  missing: 'fehlt',
  'missing, code null': 'fehlt',
  'not-started': 'ließ sich nicht starten',
  'not-started, code null': 'ließ sich nicht starten',
  cancelled: 'abgebrochen',
  'cancelled, code {code}': 'abgebrochen, Code {code}',
  'cancelled, code null': 'abgebrochen',
};
