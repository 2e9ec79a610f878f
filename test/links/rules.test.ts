import { expect, test } from "vitest";
import { Files } from "./files.ts";
import { rulesWith } from "./rules.ts";

/** All that every rule finds in these files. */
const found = (texts: Readonly<Record<string, string>>, own = {}): string[] => {
  const files = new Files(Object.entries(texts));
  return rulesWith(own).flatMap((rule) => rule.violations(files));
};

const TEST = 'describe.each(CASES)("a code", () => {\n  test("works once", async () => {});\n});\n';
const INDEX = { "docs/stytch/README.md": "# Index\n\n[codes](codes.md)\n" };

/** A page of docs/stytch with this in it, and all that it may link to. */
const withEntry = (entry: string) => ({
  ...INDEX,
  "docs/stytch/codes.md": `# Codes\n\n${entry}\n\n[page]: https://stytch.com/docs/api\n[codes]: ../../test/codes.test.ts\n`,
  "test/codes.test.ts": TEST,
});

const KEPT = "· kept by [a code › works once][codes]";
const HEAD = "| code | kind | source | kept by |\n|---|---|---|---|";

test("what leads somewhere, and says all that it must, is left alone", () => {
  expect(
    found({
      ...withEntry(`- <a id="once"></a>**Once.** It works once.\n  *documented* ([page]) ${KEPT}`),
      "README.md": [
        "# Top",
        "[a folder](docs/stytch) and [`a page`](docs/stytch/codes.md#codes), [an entry][entry]",
        "![an image](docs/picture.png) [elsewhere](https://stytch.com/#gone) [up](#top) \\[no](link)",
        "`[code](gone.md)`",
        "```md\n[code](gone.md)\n```",
        "[entry]: docs/stytch/codes.md#once",
      ].join("\n"),
      "docs/picture.png": "",
      "CONTRIBUTING.md": "`npm run check`, `npm test`, `docs/stytch/` and `src/codes.ts`\n",
      "package.json": '{ "scripts": { "check": "", "test": "" } }',
      "src/codes.ts": "/** Once: docs/stytch/codes.md#once. */\nconst page = 'docs/gone.md';\n",
    }),
  ).toEqual([]);
});

test.each([
  ["[a](gone.md)", "README.md:1 there is no gone.md"],
  ["\n![a](docs/gone.png)", "README.md:2 there is no docs/gone.png"],
  ["[a](docs/page.md#gone)", "README.md:1 there is no #gone in docs/page.md"],
  ["# Top\n\n[a](#gone)", "README.md:3 there is no #gone in README.md"],
  ["[over two\nlines][gone]", "README.md:1 [over two lines] has a reference that nothing defines"],
  ["[a][b]\n\n[b]: docs/gone.md", "README.md:1 there is no docs/gone.md"],
])("a dead link, %j, is found", (text, violation) => {
  expect(found({ "README.md": text, "docs/page.md": "# Page\n" })).toEqual([violation]);
});

test.each([
  ["`src/gone.ts`", "README.md:1 there is no src/gone.ts"],
  ["\n`test/gone/` and `words/like/these`", "README.md:2 there is no test/gone/"],
  ["```sh\nnpm run gone\n```", "README.md:2 there is no script gone"],
  ["`npm run test:gone -- FILE`", "README.md:1 there is no script test:gone"],
  ["`npm start`", "README.md:1 there is no script start"],
])("a path or script that is not there, %j, is found", (text, violation) => {
  expect(found({ "README.md": text, "package.json": '{ "scripts": { "test": "" } }' })).toEqual([violation]);
});

test("headings are linked to as GitHub names them", () => {
  const page = "# What `it` is, & why\n\n## Life\n\n## Life\n\n```md\n# Code\n```\n";
  const link = (anchor: string) =>
    found({ "README.md": `[a](docs/page.md#${anchor})`, "docs/page.md": page });
  expect(["what-it-is--why", "life", "life-1"].flatMap(link)).toEqual([]);
  expect(["life-2", "code"].flatMap(link)).toHaveLength(2);
});

test.each([
  ["/** As in docs/gone.md. */", "src/a.ts:1 there is no docs/gone.md"],
  ["const a = 1;\n\n// docs/page.md#gone", "src/a.ts:3 there is no #gone in docs/page.md"],
  ["f(\n  a, // docs/gone.md\n);", "src/a.ts:2 there is no docs/gone.md"],
  ["/**\n * Two lines\n * (docs/gone.md#a).\n */\nf();", "src/a.ts:3 there is no docs/gone.md"],
])("a comment that names what is not there, %j, is found", (text, violation) => {
  expect(found({ "src/a.ts": text, "docs/page.md": "# Page\n" })).toEqual([violation]);
});

test.each(["works twice", "works once", "a code › works"])(
  "a test that is not there, %j, is found",
  (title) => {
    const entry = `- <a id="once"></a>Once.\n  *observed* (a log) · kept by [${title}][codes]`;
    expect(found(withEntry(entry))).toEqual([
      `docs/stytch/codes.md:4 there is no test "${title}" in test/codes.test.ts`,
    ]);
  },
);

test.each([
  [`- Once.\n  *documented* (a page) ${KEPT}`, "has no anchor"],
  [`- <a id="once"></a>Once.`, "#once is of no kind: documented, observed, inferred, unknown"],
  [
    `- <a id="once"></a>Once.\n  *guessed* (a page) ${KEPT}`,
    "#once is of no kind: documented, observed, inferred, unknown",
  ],
  [
    `- <a id="once"></a>Once.\n  *documented* ${KEPT}`,
    "#once is of no kind: documented, observed, inferred, unknown",
  ],
  ['- <a id="once"></a>Once.\n  *documented* (a page) · kept', "#once does not say whether it is kept"],
  [
    '- <a id="once"></a>Once.\n  *documented* (a page) · not kept yet',
    "#once does not say whether it is kept",
  ],
  ['- <a id="once"></a>Once.\n  *documented* (a page) · kept by hope', "#once is kept by no test"],
])("an entry that does not say all it must, %j, is found", (entry, missing) => {
  expect(found(withEntry(entry))).toEqual([`docs/stytch/codes.md:3 the entry ${missing}`]);
});

test.each([
  ["| once | documented | a page | [a code › works once][codes] |", "has no anchor"],
  [
    '| <a id="once"></a>once | sure | a page | [a code › works once][codes] |',
    "#once is of no kind: documented, observed, inferred, unknown",
  ],
  ['| <a id="once"></a>once | documented |  | [a code › works once][codes] |', "#once has no source"],
  ['| <a id="once"></a>once | documented | a page | |', "#once does not say whether it is kept"],
  ['| <a id="once"></a>once | documented | a page | hope |', "#once is kept by no test"],
])("a row that does not say all it must, %j, is found", (row, missing) => {
  expect(found(withEntry(`${HEAD}\n${row}`))).toEqual([`docs/stytch/codes.md:5 the entry ${missing}`]);
});

test.each([
  '- <a id="a"></a>A.\n  *unknown* (no source; `A`) · not emulated',
  '- <a id="a"></a>A.\n  *inferred* (as b) · not kept yet: it does otherwise',
  `${HEAD}\n| <a id="a"></a>a \\| b | observed | a log | not emulated: it is out |`,
])("what is not kept needs no test, %j", (entry) => {
  expect(found(withEntry(entry))).toEqual([]);
});

test("a page that is not in the index is found", () => {
  expect(found({ ...INDEX, "docs/stytch/codes.md": "# Codes\n", "docs/stytch/lost.md": "# Lost\n" })).toEqual(
    ["docs/stytch/lost.md is not in docs/stytch/README.md"],
  );
});

/** An entry that is kept by this link, and the stand-in's tests that it may mean. */
const keptBy = (link: string) => ({
  ...INDEX,
  "docs/stytch/codes.md": `- <a id="once"></a>Once.\n  *observed* (a log) · kept by ${link}\n\n[codes]: ../../test/mocks/stytch/codes.test.ts\n`,
  "test/mocks/stytch/codes.test.ts": TEST,
  "test/mocks/stytch/bench.ts": TEST,
});

test("a test of the stand-in that an entry names is left alone", () => {
  expect(found(keptBy("[a code › works once][codes]"))).toEqual([]);
});

test("a test of the stand-in that no entry names is found, also where a test elsewhere is called the same", () => {
  const twin = { "test/codes.test.ts": TEST };
  const violation = `test/mocks/stytch/codes.test.ts: no entry of docs/stytch names the test "a code › works once"`;
  expect(found({ ...keptBy("[a code › works once](../../test/codes.test.ts)"), ...twin })).toEqual([
    violation,
  ]);
});

test("what is said of the index names no test", () => {
  const index = { "docs/stytch/README.md": "[a code › works once](../../test/mocks/stytch/codes.test.ts)\n" };
  expect(found({ ...index, "test/mocks/stytch/codes.test.ts": TEST })).toHaveLength(1);
});

test("a test about our own tools need not be named, but has to be there", () => {
  const own = { "test/mocks/stytch/codes.test.ts": "our own", "test/mocks/stytch/gone.test.ts": "our own" };
  expect(found({ "test/mocks/stytch/codes.test.ts": TEST }, own)).toEqual([
    "there is no test/mocks/stytch/gone.test.ts, which need not be named",
  ]);
});
