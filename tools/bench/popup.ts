import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {gzipSync} from 'node:zlib';

import type {Browser} from '../../test/e2e/harness/browser.ts';
import {openChromium} from '../../test/e2e/harness/chromium.ts';
import {type Companion, startCompanion} from '../../test/e2e/harness/companion.ts';
import type {Tab} from '../../test/e2e/harness/tab.ts';
import {stateFolder} from './daemon.ts';
import {DATA} from './knowledge-data.ts';
import type {Measure} from './main.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DIST = `${ROOT}dist/extension/chrome`;
const OPENINGS = 15;
const SCORE = `document.querySelector('.p-score-value') !== null`;
/** Milliseconds from the page's beginning to its first paint with content, as the browser itself saw it. */
const PAINT = `performance.getEntriesByName('first-contentful-paint')[0]?.startTime`;

/** What opening the popup costs: its script, and how soon it paints the score with the background awake. */
export async function bench(): Promise<readonly Measure[]> {
  const built = spawnSync(process.execPath, ['tools/build.ts', '--only', 'chrome'], {cwd: ROOT});
  if (built.status !== 0) throw new Error(built.stderr.toString());
  const scripts = scriptsOf('src/popup/index.html').map((path) => readFileSync(`${DIST}${path}`));
  const zipped = scripts.reduce((sum, script) => sum + gzipSync(script, {level: 9}).length, 0);
  const size = {name: `popup: ${scripts.length} scripts, gzip`, value: zipped / 1000, unit: 'KB', bar: 40};
  return existsSync('/usr/bin/chromium') ? [size, ...(await paints())] : [size];
}

/** Every script the page loads before it can paint: its own and those preloaded for it. */
function scriptsOf(page: string): readonly string[] {
  const html = readFileSync(`${DIST}/${page}`, 'utf8');
  return [...html.matchAll(/(?:src|href)="(?<path>\/assets\/[\w.-]+\.js)"/g)].flatMap(
    ({groups}) => groups?.['path'] ?? [],
  );
}

async function paints(): Promise<readonly Measure[]> {
  const [state, remove] = stateFolder();
  let browser: Browser | undefined;
  let companion: Companion | undefined;
  try {
    companion = await startCompanion(state, ['--knowledge', DATA ? `${DATA}feeds` : '/nowhere']);
    browser = await openChromium();
    const tab = await browser.newTab();
    const page = `${browser.extension}/src/popup/index.html`;
    await pair(tab, page, companion);
    return await openings(tab, page);
  } finally {
    await browser?.close();
    await companion?.process.stop();
    remove();
  }
}

async function pair(tab: Tab, page: string, companion: Companion): Promise<void> {
  await tab.size(400, 600);
  await tab.goto(page);
  const {code, done} = await companion.pair();
  await tab.type('input[name=code]', code);
  await tab.click('form button[type=submit]');
  await tab.until(`document.querySelector('.fingerprint') !== null`, 30);
  await done;
}

/** One after the other, the background awake and its snapshot held; the first ones warm the browser up. */
async function openings(tab: Tab, page: string): Promise<readonly Measure[]> {
  const painted: number[] = [];
  for (let i = -3; i < OPENINGS; i += 1) {
    await tab.goto(page);
    await tab.until(SCORE, 60);
    await tab.until(`${PAINT} !== undefined`);
    const paint = await tab.evaluate<number>(PAINT);
    if (i >= 0) painted.push(paint);
  }
  return [
    {
      name: `popup: first contentful paint, warm, median of ${OPENINGS}`,
      value: median(painted),
      unit: 'ms',
      bar: 100,
    },
  ];
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
