import type {UserConfig} from 'vite';

/** How the dashboard is built. */
export function dashboardConfig(): UserConfig {
  return {root: 'portal/src/dashboard', build: {outDir: '../../../dist/dashboard', emptyOutDir: true}};
}
