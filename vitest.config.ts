import { defineConfig } from "vitest/config";

/**
 * Threads that share their modules: no file leaves anything behind, so each need not load the world anew. On a busy
 * machine a test may well take longer than five seconds, and nothing is measured by it.
 */
const quick = { pool: "threads", isolate: false, testTimeout: 60_000, hookTimeout: 60_000 } as const;

export default defineConfig({
  test: {
    // One worker fewer than there are processors, as vitest has it, is one on a machine of two.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          ...quick,
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/browser/**", "test/server/**"],
        },
      },
      { test: { ...quick, name: "scenarios", include: ["scenarios/**/*.scenario.ts"] } },
    ],
  },
});
