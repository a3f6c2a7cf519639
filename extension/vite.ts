import {fileURLToPath} from 'node:url';

import {crx} from '@crxjs/vite-plugin';
import type {UserConfig} from 'vite';

import {manifest} from './manifest.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

/** How the extension is built for one browser: `dist/extension/<browser>`, the same bytes each time. */
export function extensionConfig(browser: 'chrome' | 'firefox'): UserConfig {
  return {
    root,
    plugins: [crx({manifest: manifest(browser), browser})],
    oxc: {jsx: {runtime: 'automatic', importSource: 'preact'}},
    build: {
      outDir: `../dist/extension/${browser}`,
      emptyOutDir: true,
      target: browser === 'chrome' ? 'chrome137' : 'firefox142',
      modulePreload: {polyfill: false},
      rolldownOptions: {input: {page: `${root}src/page/index.html`}},
    },
  };
}
