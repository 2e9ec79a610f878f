import { defineConfig } from "vitest/config";

/** The SDKs of other languages, each installed anew and driven by a program in its own language. `npm run test:sdks`. */
export default defineConfig({
  test: {
    include: ["test/sdk/*/*.language.ts"],
    reporters: "dot",
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
});
