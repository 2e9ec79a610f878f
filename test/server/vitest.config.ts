import { defineConfig } from "vitest/config";

/** The built program as processes of their own: killed, overrun, put behind nginx. `npm run test:server`. */
export default defineConfig({
  test: {
    include: ["test/server/**/*.test.ts"],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 30_000,
  },
});
