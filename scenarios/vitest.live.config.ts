import { defineConfig } from "vitest/config";

/** Every path that a test project of Stytch can play, one after the other. `npm run scenarios:live`; see docs/live.md. */
export default defineConfig({
  test: {
    name: "scenarios-live",
    root: new URL("..", import.meta.url).pathname,
    include: ["scenarios/**/*.scenario.ts"],
    // One project, one phone and one person who types its codes.
    fileParallelism: false,
    provide: { transport: "live" },
  },
});
