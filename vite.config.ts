import {defineConfig, type ViteUserConfig} from 'vitest/config';

const jsx = {jsx: {runtime: 'automatic', importSource: 'preact'}} as const;

/** `vite build --mode chrome|firefox|dashboard` builds a face of the product; vitest runs the test projects. */
export default defineConfig(async ({mode}): Promise<ViteUserConfig> => {
  if (mode === 'chrome' || mode === 'firefox') {
    const {extensionConfig} = await import('./extension/vite.ts');
    return extensionConfig(mode);
  }
  if (mode === 'dashboard') {
    const {dashboardConfig} = await import('./portal/vite.ts');
    return dashboardConfig();
  }
  return {
    oxc: jsx,
    test: {
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            include: ['{shared,companion,portal,extension}/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
            exclude: ['**/node_modules/**', 'test/e2e/**', '**/dist/**'],
            testTimeout: 30_000,
            hookTimeout: 60_000,
          },
        },
        {
          extends: true,
          test: {
            name: 'e2e',
            include: ['test/e2e/**/*.test.ts'],
            fileParallelism: false,
            testTimeout: 120_000,
            hookTimeout: 180_000,
          },
        },
      ],
    },
  };
});
