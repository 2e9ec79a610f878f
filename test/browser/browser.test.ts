import { expect, test } from "vitest";
import { launch } from "./browser.ts";

test("without a Chromium it is said how to get one", async () => {
  await expect(launch("/nowhere/chromium")).rejects.toThrow(
    'There is no Chromium at /nowhere/chromium. Install it ("apt-get install chromium"), or name another in the environment variable CHROMIUM.',
  );
});
