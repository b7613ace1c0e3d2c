import { defineConfig } from 'playwright/test';

const executablePath = process.env['CHROMIUM_PATH'];

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  globalSetup: './build-boards.ts',
  outputDir: '../../test-results',
  workers: 2,
  timeout: 30_000,
  globalTimeout: 30 * 60_000,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ...(process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ? [['json'] as const] : [])],
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      // A container's root has no sandbox; nothing but our own pages is opened.
      args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-background-networking'] : [],
    },
  },
});
