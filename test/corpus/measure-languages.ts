import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import type {LoadedSlice} from '@plimsoll/shared/advisories';
import {matchSoftware} from '@plimsoll/shared/match';

import {buildKnowledge} from '../../companion/src/knowledge/index.ts';
import {createHttp} from '../../companion/src/system/http.ts';
import {DAY} from './data.ts';
import {LANGUAGES, RECORDS} from './labels/languages.ts';
import {makeZip} from './make-zip.ts';
import {type Tally, tallyOf} from './tally.ts';

/** Packages of languages against records written for it, through a dump like OSV's. */
export async function measureLanguages(): Promise<Tally> {
  const slices = await slicesOf();
  const found = new Set<string>();
  for (const [type, name, version] of LANGUAGES) {
    for (const id of foundOf({type, name, version}, slices)) found.add(`${name} ${version} ${id}`);
  }
  return tallyOf('PyPI and npm', found, labelled(true), labelled(false));
}

function labelled(isAffected: boolean): ReadonlySet<string> {
  const rows = LANGUAGES.filter(([, , , , affected]) => affected === isAffected);
  return new Set(rows.map(([, name, version, id]) => `${name} ${version} ${id}`));
}

async function slicesOf(): Promise<ReadonlyMap<string, LoadedSlice>> {
  const folder = await mkdtemp(join(tmpdir(), 'plimsoll-corpus-'));
  try {
    for (const [ecosystem, records] of Object.entries(RECORDS)) {
      const entries = records.map((json, place) => ({name: `${place}.json`, data: JSON.stringify(json)}));
      await mkdir(join(folder, 'osv', ecosystem), {recursive: true});
      await writeFile(join(folder, 'osv', ecosystem, 'all.zip'), makeZip(entries));
    }
    const {slices} = await buildKnowledge({
      source: folder,
      ecosystems: Object.keys(RECORDS),
      http: {...createHttp(), get: () => Promise.reject(new Error('nobody is to be asked'))},
      now: () => new Date(`${DAY}T12:00:00Z`),
    });
    return slices;
  } finally {
    await rm(folder, {recursive: true});
  }
}

function foundOf(
  item: {readonly type: string; readonly name: string; readonly version: string},
  slices: ReadonlyMap<string, LoadedSlice>,
): readonly string[] {
  const {matches} = matchSoftware({
    software: [{...item, id: 'item', origin: 'unknown', state: 'installed', running: 'unknown'}],
    os: {family: 'linux', id: 'debian', name: 'Debian', version: '12', arch: 'x64'},
    slice: (ecosystem) => slices.get(ecosystem),
    at: DAY,
    foreign: true,
  });
  return matches.map(({cve, advisory}) => cve ?? advisory ?? '');
}
