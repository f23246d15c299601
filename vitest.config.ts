import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_FLAGS, findChromium } from './tools/browsers/paths.ts';

// The unit tests need none, so a missing Chromium is no reason to stop here.
const executablePath = findChromium();

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['tests/unit/setup.ts'],
          testTimeout: 120_000,
        },
      },
      {
        plugins: [preact({ prefreshEnabled: false })],
        // Found late, these would make Vite reload the page in the middle of a test.
        optimizeDeps: {
          include: [
            '@preact/signals',
            'axe-core',
            'dexie',
            'diff/lib/diff/array.js',
            'preact',
            'preact/hooks',
            'preact/test-utils',
          ],
        },
        test: {
          name: 'dom',
          include: ['tests/dom/**/*.test.{ts,tsx}'],
          // A machine that does something else beside is no reason to fail.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 30_000 } },
          browser: {
            enabled: true,
            headless: true,
            connectTimeout: 180_000,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { ...(executablePath ? { executablePath } : {}), args: CHROMIUM_FLAGS },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          // One browser at a time: the suites measure real time on screen and share two cores.
          fileParallelism: false,
          // A machine that does something else beside is no reason to fail. A browser's start may take two tries of 90 s.
          testTimeout: 400_000,
          hookTimeout: 400_000,
          expect: { poll: { timeout: 90_000 } },
        },
      },
    ],
  },
});
