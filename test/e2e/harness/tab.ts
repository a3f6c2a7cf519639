import {mkdirSync, readFileSync} from 'node:fs';

import type {Page as ChromiumPage} from 'playwright-core';
import type {Page as FirefoxPage} from 'puppeteer-core';

/** What the tests do with a page, the same in both browsers. */
export interface Tab {
  goto(url: string): Promise<void>;
  /** Runs an expression in the page and returns its value. */
  evaluate<T>(expression: string): Promise<T>;
  /** Waits until an expression is true in the page; rejects with its name after `seconds`. */
  until(expression: string, seconds?: number): Promise<void>;
  click(selector: string): Promise<void>;
  type(selector: string, text: string): Promise<void>;
  press(key: string): Promise<void>;
  size(width: number, height: number): Promise<void>;
  shot(name: string): Promise<void>;
  close(): Promise<void>;
}

const AXE = readFileSync(new URL('../../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Ids and targets of every accessibility violation axe finds on the page as it stands. */
export async function violations(tab: Tab): Promise<string[]> {
  await tab.evaluate(`${AXE}; 0`);
  return tab.evaluate<string[]>(
    `axe.run(document, {runOnly: ${JSON.stringify(RULES)}}).then((result) =>
      result.violations.map((violation) => violation.id + ': ' + violation.nodes.map((node) => node.target.join(' ')).join(', ')))`,
  );
}

/** True in the page when its text holds `text`. */
export function shows(text: string): string {
  return `document.body.innerText.includes(${JSON.stringify(text)})`;
}

const SHOTS = new URL('../../../artefacts/screenshots/', import.meta.url).pathname;

/** A tab of Chromium, driven by Playwright. */
export function chromiumTab(page: ChromiumPage): Tab {
  return {
    goto: async (url) => void (await page.goto(url)),
    evaluate: async <T>(expression: string) => page.evaluate<T>(expression),
    until: (expression, seconds) => poll(() => page.evaluate(expression), expression, seconds),
    click: async (selector) => page.click(selector, {timeout: 10_000}),
    type: async (selector, text) => page.fill(selector, text),
    press: async (key) => page.keyboard.press(key),
    size: async (width, height) => page.setViewportSize({width, height}),
    async shot(name) {
      mkdirSync(SHOTS, {recursive: true});
      await page.screenshot({path: `${SHOTS}${name}.png`});
    },
    close: async () => page.close(),
  };
}

/** A tab of Firefox, driven by Puppeteer over BiDi. */
export function firefoxTab(page: FirefoxPage): Tab {
  return {
    // Firefox never reports `load` for moz-extension: pages over BiDi.
    goto: async (url) => void (await page.goto(url, {waitUntil: []})),
    evaluate: async <T>(expression: string) => page.evaluate(expression) as Promise<T>,
    until: (expression, seconds) => poll(() => page.evaluate(expression), expression, seconds),
    async click(selector) {
      await page.waitForSelector(selector, {timeout: 10_000, visible: true});
      await page.click(selector);
    },
    async type(selector, text) {
      await page.waitForSelector(selector, {timeout: 10_000, visible: true});
      await page.type(selector, text);
    },
    press: async (key) => page.keyboard.press(key as 'Enter'),
    size: async (width, height) => page.setViewport({width, height}),
    async shot(name) {
      mkdirSync(SHOTS, {recursive: true});
      await page.screenshot({path: `${SHOTS}${name}.png`});
    },
    close: async () => page.close(),
  };
}

/** By evaluating again and again: the pages' policy forbids what the drivers' own waiting does. */
async function poll(ask: () => Promise<unknown>, expression: string, seconds = 15): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) {
    // A page that is just navigating cannot be asked.
    if (await ask().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`not true within ${seconds} s: ${expression}`);
}
