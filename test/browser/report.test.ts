import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch, openPage } from "./browser.ts";
import { AXE, LOOKS, overflow, VIEWPORTS, violations } from "./looks.ts";

const REPORT = pathToFileURL(resolve("test/golden/report/page.html")).href;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

test.each(LOOKS)("in $colorScheme on a $size the report of a run is accessible and fits", async (look) => {
  const { page, context, complaints } = await openPage(browser, REPORT, {
    colorScheme: look.colorScheme,
    viewport: VIEWPORTS[look.size],
    bypassCSP: true,
  });
  await page.addScriptTag({ path: AXE });
  expect(await violations(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  expect(complaints).toEqual([]);
  await context.close();
});

test("under its own policy it complains of nothing, and what is folded opens", async () => {
  const { page, context, complaints, origins } = await openPage(browser, REPORT);
  const folded = page.locator("details:not([open]) > summary").first();
  await folded.click();
  expect(await page.locator("details[open]").count()).toBeGreaterThan(0);
  expect([complaints, [...origins].filter((origin) => origin !== "null")]).toEqual([[], []]);
  await context.close();
});
