import type {UserConfig} from 'vite';

/** How the extension is built for one browser. */
export function extensionConfig(browser: 'chrome' | 'firefox'): UserConfig {
  return {root: 'extension', build: {outDir: `../dist/extension/${browser}`, emptyOutDir: true}};
}
