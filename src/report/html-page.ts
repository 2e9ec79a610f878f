import { createHash } from "node:crypto";
import { STYLE } from "./html-style.ts";
import { type Markup, markup } from "./markup.ts";

/** A whole page in one file: no script, nothing loaded. */
export const htmlPage = (title: string, body: Markup): string =>
  markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${{ markup: STYLE }}</style>
</head>
<body>
${body}
</body>
</html>
`.markup;

/** Even if something hostile slipped through, nothing of it would run or load: https://www.w3.org/TR/CSP3/ */
function policy(): string {
  const hash = createHash("sha256").update(STYLE).digest("base64");
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}
