import { createHash } from "node:crypto";
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

/** The only style of the page: its policy holds the hash of this one. */
const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #faf9f6; --card: #ffffff; --ink: #1f1d1a; --soft: #655f56; --line: #e3ded4; --code: #f4f1ea;
  --good: #17703f; --bad: #b3261e; --fair: #865a00; --bad-wash: #fdf0ee; --name: #1b4b91; --text: #2d6a35;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #141518; --card: #1c1e22; --ink: #e9e6e1; --soft: #a8a39a; --line: #34373d; --code: #17191c;
    --good: #63cf92; --bad: #ff8a80; --fair: #e8b85c; --bad-wash: #2b1b1b; --name: #8fb8f5; --text: #98d3a0;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 2.5rem 1.25rem 4rem; max-width: 56rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", sans-serif; overflow-wrap: anywhere;
}
h1, h2, h3, h4, p, dl, ul, ol { margin: 0; }
h1 { font-size: clamp(1.7rem, 5vw, 2.5rem); line-height: 1.15; letter-spacing: -0.02em; text-wrap: balance; }
h2 { margin: 3rem 0 1rem; font-size: 1.3rem; letter-spacing: -0.01em; }
h3 { font-size: 1.05rem; }
h4 { margin: 1.1rem 0 0.3rem; font-size: 0.78rem; letter-spacing: 0.06em; text-transform: uppercase; color: var(--soft); }
h4 small { text-transform: none; letter-spacing: 0; }
small { font-size: 0.85rem; font-weight: 400; color: var(--soft); }
a { color: inherit; text-decoration-color: var(--line); text-underline-offset: 0.2em; }
a:hover { text-decoration-color: currentColor; }
code, pre { font: 0.86rem/1.5 ui-monospace, "SF Mono", Menlo, Consolas, monospace; unicode-bidi: isolate; }
pre {
  margin: 0.4rem 0 0; padding: 0.7rem 0.9rem; max-height: 24rem; overflow: auto; white-space: pre-wrap;
  background: var(--code); border: 1px solid var(--line); border-radius: 6px;
}
:focus-visible { outline: 2px solid var(--name); outline-offset: 2px; }
header { padding-left: 1.1rem; border-left: 5px solid var(--good); }
header.failed { border-color: var(--bad); }
header.recovered { border-color: var(--fair); }
.when, .amounts { color: var(--soft); }
.amounts { margin-top: 0.35rem; }
.beads { display: flex; flex-wrap: wrap; gap: 0.4rem; margin-top: 1rem; padding: 0; list-style: none; }
.beads a {
  display: block; padding: 0.12rem 0.65rem; border: 1px solid; border-radius: 99px; font-size: 0.86rem; text-decoration: none;
}
.beads a:hover { background: var(--card); }
.passed > a, .passed > .mark, .passed > .call-fold > summary > .mark, .passed > .call-fold > summary > .answer,
.passed > summary > .mark, .passed > h3 > .mark { color: var(--good); }
.failed > a, .failed > .mark, .failed > .call-fold > summary > .mark, .failed > .call-fold > summary > .answer,
.failed > summary > .mark, .failed > h3 > .mark { color: var(--bad); }
.recovered > a, .recovered > .mark, .recovered > summary > .mark, .recovered > h3 > .mark { color: var(--fair); }
.mark { display: inline-block; width: 1.1em; font-weight: 700; text-align: center; }
.failure {
  margin-top: 0.9rem; padding: 1rem 1.15rem; background: var(--bad-wash); border: 1px solid var(--bad); border-radius: 10px;
}
.failure dl { margin-top: 0.6rem; }
.failure dl > div { display: grid; grid-template-columns: 5.5rem 1fr; }
.failure dt { color: var(--soft); }
.failure dd { margin: 0; }
.failure .call { margin-top: 0.6rem; }
.failure dl + .why { display: none; }
.failure pre { max-height: 14rem; background: var(--card); }
.failure pre, .failure { break-inside: avoid; }
.why { margin-top: 0.4rem; color: var(--bad); white-space: pre-line; }
.warning { margin-top: 0.4rem; color: var(--fair); }
.note { margin-top: 0.4rem; font-size: 0.92rem; color: var(--soft); }
.diagnostics { padding-left: 1.2rem; }
.diagnostics .error > strong { color: var(--bad); }
.diagnostics .warning { margin: 0; color: inherit; }
.diagnostics .warning > strong { color: var(--fair); }
.workflow { margin-top: 1rem; padding: 1rem 1.15rem; background: var(--card); border: 1px solid var(--line); border-radius: 10px; }
.workflow.inner { margin: 0.5rem 0 0.5rem 1.35rem; padding: 0.6rem 0.9rem; background: var(--paper); }
.document > h2 > small { display: block; }
summary { cursor: pointer; border-radius: 4px; }
summary::marker { color: var(--soft); }
.values { margin-top: 0.5rem; font-size: 0.95rem; }
.values > summary { color: var(--soft); }
.calls { margin-top: 0.6rem; padding: 0; list-style: none; border-top: 1px solid var(--line); }
.calls > li { padding: 0.45rem 0; border-bottom: 1px solid var(--line); }
.calls > li:target { background: var(--bad-wash); }
.call-fold > summary { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.1rem 0.55rem; list-style: none; }
.call-fold > summary::-webkit-details-marker { display: none; }
.call-fold > summary:hover strong { text-decoration: underline; text-underline-offset: 0.2em; }
.call-fold > summary > code { flex: 1 1 12rem; color: var(--soft); }
.call-fold > summary > small { min-width: 3.6rem; text-align: right; }
.call-fold > summary::after { content: "+"; width: 1rem; color: var(--soft); text-align: center; }
.call-fold[open] > summary::after { content: "–"; }
.answer { font-weight: 700; font-variant-numeric: tabular-nums; }
.attempt { padding: 0.5rem 0 0.7rem 1.65rem; }
.onward { padding-left: 1.65rem; color: var(--fair); font-size: 0.93rem; }
.untouched { color: var(--soft); }
.criteria ul { padding: 0; list-style: none; }
.actual { display: block; padding-left: 1.45rem; color: var(--soft); font-size: 0.9rem; }
table { width: 100%; margin-top: 0.4rem; border-collapse: collapse; }
caption { padding: 0.7rem 0 0.1rem; text-align: left; font-size: 0.78rem; font-weight: 700; letter-spacing: 0.06em; text-transform: uppercase; color: var(--soft); }
.values caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { padding: 0.22rem 0; border-top: 1px solid var(--line); text-align: left; vertical-align: top; font-size: 0.9rem; }
th { width: 32%; padding-right: 1rem; font-weight: 400; color: var(--soft); }
.name { color: var(--name); }
.text { color: var(--text); }
.word { color: var(--fair); }
.masked { padding: 0 0.35em; border-radius: 4px; background: var(--line); color: var(--soft); }
footer { margin-top: 3rem; color: var(--soft); font-size: 0.88rem; }
@media (max-width: 34rem) {
  body { padding: 1.25rem 0.8rem 3rem; }
  .workflow, .failure { padding: 0.8rem 0.85rem; }
  .attempt, .onward { padding-left: 0.4rem; }
  .workflow.inner { margin-left: 0; }
  .call-fold > summary > code { order: 5; flex-basis: 100%; padding-left: 1.65rem; }
  .call-fold > summary > strong { flex: 1; }
  tr, th, td { display: block; width: 100%; }
  td { padding-top: 0; border: 0; }
}
@media print {
  :root { --paper: #fff; --card: #fff; --code: #fff; --bad-wash: #fff; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  details::details-content { content-visibility: visible; block-size: auto; }
  pre { max-height: none !important; overflow: visible; }
  .call-fold > summary::after { content: "" !important; }
}
`;
