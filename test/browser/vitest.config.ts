import { defineConfig } from "vitest/config";

/** A browser and two servers a file: apart from the quick tests, and one after the other. */
export default defineConfig({
  test: {
    include: ["test/browser/**/*.test.ts"],
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
