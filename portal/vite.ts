import type {UserConfig} from 'vite';

/** How the dashboard is built: everything in files of our own origin, as its content security policy demands. */
export function dashboardConfig(): UserConfig {
  return {
    root: 'portal/src/dashboard',
    oxc: {jsx: {runtime: 'automatic', importSource: 'preact'}},
    build: {
      outDir: '../../../dist/dashboard',
      emptyOutDir: true,
      target: 'es2023',
      // No data: URLs and no inline helper scripts: script-src and font-src are 'self' alone.
      assetsInlineLimit: 0,
      modulePreload: false,
    },
  };
}
