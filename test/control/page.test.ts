import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { pageFile, pageIn } from "../../src/control/browser/browser-reply.ts";
import { bodyText } from "../../src/ports/http.ts";
import { bench } from "./bench.ts";

const BUILT = join(import.meta.dirname, "../../dist/src/control/browser/page");
const built = existsSync(join(BUILT, "main.js"));

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

test("a page that was not built says how to build it", () => {
  const { status, body } = pageIn([])("");
  expect([status, body]).toEqual([503, "The inbox page was not built yet. Build it with: npm run build\n"]);
});

test.runIf(built).each([
  ["", "text/html; charset=utf-8", "<!doctype html>"],
  ["main.js", "text/javascript; charset=utf-8", "import "],
  ["page.css", "text/css; charset=utf-8", ":root"],
  ["icon.svg", "image/svg+xml", "<svg"],
])("%j is served under a strict policy", async (name, type, start) => {
  const reply = await bench().handle({ method: "GET", url: `/_understudy/${name}`, headers: {} });
  expect(reply.status).toBe(200);
  expect(reply.headers).toEqual({
    "content-type": type,
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cache-control": "no-cache",
  });
  expect(bodyText(reply).trimStart().startsWith(start)).toBe(true);
});

test.runIf(built).each(["other.js", "constructor.js", "page-files.js"])("there is no %s", (name) => {
  const { status, body } = pageFile(name);
  expect([status, body]).toEqual([404, "The inbox page has no such file.\n"]);
});

test.runIf(built)("has nothing inline, nothing from elsewhere, and is small", () => {
  const html = bodyText(pageFile(""));
  expect(html).not.toMatch(/<style|style=|\son\w+=|https?:|<script(?![^>]*src=)/);
  const files = readdirSync(BUILT).filter((name) => /\.(js|css|html|svg)$/.test(name));
  const bytes = files.map((name) => statSync(join(BUILT, name)).size);
  expect(bytes.reduce((sum, size) => sum + size)).toBeLessThan(60_000);
});
