import { defineConfig } from "vitest/config";

/** What takes long to prove, such as a thousand mechanical mistakes, each run and checked. `npm run test:proofs`. */
export default defineConfig({
  test: {
    include: ["test/**/*.proof.ts"],
    pool: "threads",
    isolate: false,
    maxWorkers: "100%",
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
