import {fill, type Lang} from './catalogue.ts';
import {collectorNotes} from './notes/collectors.ts';
import {endings} from './notes/endings.ts';
import {feedNotes} from './notes/feeds.ts';
import {fileNotes} from './notes/files.ts';
import {formsOf, type NoteForm, valuesIn} from './notes/form.ts';
import {inventoryNotes} from './notes/inventory.ts';
import {knowledgeNotes, knowledgeStates} from './notes/knowledge.ts';
import {refusalNotes} from './notes/refusals.ts';
import {troubleNotes} from './notes/troubles.ts';

const states = formsOf([knowledgeStates]);
const ends = formsOf([endings]);
const forms = formsOf([
  collectorNotes,
  endings,
  feedNotes,
  fileNotes,
  inventoryNotes,
  knowledgeNotes,
  refusalNotes,
  troubleNotes,
]);

/** Characters of the longest text in a snapshot (inventory/limits.ts); nothing of ours is longer. */
const MAX_NOTE = 2048;
/** Reasons within reasons, and names before a reason: ours have three at most. */
const MAX_DEPTH = 4;
const MAX_CUTS = 8;

/** Where a sentence about knowledge begins after another. */
const NEXT_SENTENCE =
  /(?<=\.) (?=(?:Not used|The last update failed|Next): |No advisories have |This source has |This knowledge is |The last good knowledge )/;

/**
 * What the companion could not know, and why, in the reader's language. It says so in English, whose form old reports hold for
 * good: a note of a form we know is said in German, with its names, paths and numbers as they are; any other stays as it came.
 */
export function noteText(note: string, lang: Lang): string {
  if (lang === 'en' || note.length > MAX_NOTE) return note;
  return note
    .split(NEXT_SENTENCE)
    .map((sentence) => german(sentence, 0, states) ?? several(sentence, 0))
    .join(' ');
}

/** Several notes as one text, as a collector's run has them: `a; b`. Some of ours have a `; ` of their own. */
function several(text: string, depth: number): string {
  const parts = text.split('; ');
  const said: string[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const [one = '', two] = parts.slice(at, at + 2);
    const alone = saidOf(one, depth);
    const both = alone === undefined && two !== undefined ? saidOf(`${one}; ${two}`, depth) : undefined;
    said.push(both ?? alone ?? one);
    if (both !== undefined) at += 1;
  }
  return said.join('; ');
}

function saidOf(note: string, depth: number): string | undefined {
  return german(note, depth) ?? named(note, depth);
}

/** A note of a known form in German. */
function german(note: string, depth: number, among: readonly NoteForm[] = forms): string | undefined {
  if (depth > MAX_DEPTH) return undefined;
  for (const form of among) {
    const values = valuesIn(form, note);
    if (values) return fill(form.german, told(values, depth + 1));
  }
  return undefined;
}

/** Reasons within a note are notes themselves; what a program said stays its own. */
function told(values: Record<string, string>, depth: number): Record<string, string> {
  const {why, list, ended} = values;
  return {
    ...values,
    ...(ended === undefined ? {} : {ended: german(ended, depth, ends) ?? ended}),
    ...(why === undefined ? {} : {why: german(why, depth, states) ?? several(why, depth)}),
    ...(list === undefined
      ? {}
      : {
          list: list
            .split(', ')
            .map((one) => german(one, depth) ?? one)
            .join(', '),
        }),
  };
}

/** A note that says first what it is about: `/etc/shadow: EACCES: only root can tell about stored passwords`. */
function named(note: string, depth: number): string | undefined {
  let at = note.indexOf(': ');
  for (let cuts = 0; at >= 0 && cuts < MAX_CUTS; cuts += 1) {
    const said = german(note.slice(at + 2), depth);
    if (said !== undefined) return `${note.slice(0, at)}: ${said}`;
    at = note.indexOf(': ', at + 2);
  }
  return undefined;
}
