import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch, openPage } from "./browser.ts";
import { liveliness } from "./liveliness.ts";
import { AXE, LOOKS, overflow, VIEWPORTS, violations } from "./looks.ts";
import { PROJECT, type StandIn, standIn } from "./servers.ts";

const PARTS = ["inbox", "world", "journal", "faults", "settings"];

let browser: Browser;
let server: StandIn;
const folder = mkdtempSync(join(tmpdir(), "understudy-inbox-"));

beforeAll(async () => {
  [browser, server] = await Promise.all([launch(), standIn()]);
  await liveliness(server);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  console.log(`Screenshots are in ${folder}`);
});

test.each(LOOKS)(
  "in $colorScheme on a $size every part is accessible and fits",
  async ({ colorScheme, size }) => {
    const { page, context, complaints } = await openPage(browser, `${server.inbox}#project=${PROJECT}`, {
      colorScheme,
      viewport: VIEWPORTS[size],
      // What the policy of the page forbids is checked elsewhere; the checker is not part of the page.
      bypassCSP: true,
    });
    await page.addScriptTag({ path: AXE });
    const found: string[] = [];
    for (const part of PARTS) {
      await page.getByRole("tab", { name: part }).click();
      if (part === "journal") await page.locator(".journal summary").nth(1).click();
      found.push(...(await violations(page)).map((violation) => `${part}: ${violation}`));
      expect(await overflow(page), `${part} is wider than the screen`).toBe(0);
      const path = join(folder, `${part}-${size}-${colorScheme}.png`);
      await page.screenshot({ path, fullPage: size === "phone" });
      expect(existsSync(path)).toBe(true);
    }
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  },
);
