import { defineConfig } from "vitest/config";

const include = ["scenarios/**/*.scenario.ts"];

const slow = {
  pool: "threads",
  isolate: false,
  testTimeout: 120_000,
  hookTimeout: 120_000,
} as const;

/**
 * Every path of every shipped workflow once more, over MSW and over a socket: with the same verdict as directly, which
 * `npm test` runs. `npm run test:transports`.
 */
export default defineConfig({
  test: {
    maxWorkers: "100%",
    projects: [
      { test: { ...slow, include, name: "scenarios-msw", provide: { transport: "msw" } } },
      { test: { ...slow, include, name: "scenarios-http", provide: { transport: "http" } } },
    ],
  },
});
