import { citationsOf } from "./citations.ts";
import { type Entry, entriesOf } from "./entries.ts";
import { type Files, lineAt, pathFrom } from "./files.ts";
import { anchorsOf, codeOf, linksOf } from "./markdown.ts";
import { titlesOf } from "./titles.ts";

/** What holds of every page and every comment, and where it does not. */
export interface Rule {
  readonly name: string;
  readonly violations: (files: Files) => string[];
}

const PAGES = /^(README|CHANGELOG|CONTRIBUTING)\.md$|^(docs|mocks)\/.*\.md$/;
const PROGRAMS = /^(src|mocks|scenarios|test)\/.*\.ts$/;
const TESTS = /\.(test|proof|scenario)\.ts$/;
const OWN_PATH = /^(\.ci|\.github|docs|mocks|scenarios|src|test|workflows)(\/[\w.-]+)+\/?$/;
const SCRIPT = /\bnpm (?:run (?:-s )?([\w:-]+)|(test|start)\b)/g;
const STAND_IN = /^test\/mocks\/stytch\/[\w.-]+\.test\.ts$/;
const STYTCH = /^docs\/stytch\/.*\.md$/;
const INDEX = "docs/stytch/README.md";

const KINDS = ["documented", "observed", "inferred", "unknown"];

/** Undefined when the page, and its anchor if there is one, is there. */
function deadEnd(files: Files, path: string, anchor: string | undefined): string | undefined {
  if (!files.has(path)) return `there is no ${path}`;
  const isDead = anchor !== undefined && !anchorsOf(files.text(path)).has(anchor);
  return isDead ? `there is no #${anchor} in ${path}` : undefined;
}

const isElsewhere = (target: string): boolean => /^[a-z]+:/.test(target);

interface OwnLink {
  readonly page: string;
  readonly line: number;
  readonly text: string;
  readonly path: string;
  readonly anchor: string | undefined;
}

/** The links of pages to files of the project. */
const ownLinks = (files: Files, pages = PAGES): OwnLink[] =>
  files.paths(pages).flatMap((page) =>
    linksOf(files.text(page)).flatMap(({ line, text, target = "" }) => {
      if (target === "" || isElsewhere(target)) return [];
      const [path = "", anchor] = target.split("#");
      return { page, line, text, path: pathFrom(page, path), anchor };
    }),
  );

/** Tests that no entry of docs/stytch has to name, by their files, and why. */
type OwnTests = Readonly<Record<string, string>>;

export const rulesWith = (own: OwnTests): readonly Rule[] => [...always, everyTestIsNamed(own)];

const always: readonly Rule[] = [
  {
    name: "every link of a page leads somewhere",
    violations: (files) => [
      ...files.paths(PAGES).flatMap((page) =>
        linksOf(files.text(page))
          .filter(({ target }) => target === undefined)
          .map(({ line, text }) => `${page}:${line} [${text}] has a reference that nothing defines`),
      ),
      ...ownLinks(files).flatMap(({ page, line, path, anchor }) => {
        const dead = deadEnd(files, path, anchor);
        return dead ? `${page}:${line} ${dead}` : [];
      }),
    ],
  },
  {
    name: "every path that a page writes as code is there",
    violations: (files) =>
      files.paths(PAGES).flatMap((page) =>
        codeOf(files.text(page))
          .filter(({ code }) => OWN_PATH.test(code) && !files.has(code))
          .map(({ line, code }) => `${page}:${line} there is no ${code}`),
      ),
  },
  {
    name: "every script that a page names is there",
    violations: (files) => {
      const { scripts } = JSON.parse(files.text("package.json") || "{}");
      return files.paths(PAGES).flatMap((page) => {
        const text = files.text(page);
        return [...text.matchAll(SCRIPT)].flatMap(({ index, 1: run, 2: short }) => {
          const script = String(run ?? short);
          return Object.hasOwn(scripts ?? {}, script)
            ? []
            : [`${page}:${lineAt(text, index)} there is no script ${script}`];
        });
      });
    },
  },
  {
    name: "every page that a comment names is there",
    violations: (files) =>
      files.paths(PROGRAMS).flatMap((program) =>
        citationsOf(program, files.text(program)).flatMap(({ line, cited }) => {
          const [path = "", anchor] = cited.split("#");
          const dead = deadEnd(files, path, anchor);
          return dead ? `${program}:${line} ${dead}` : [];
        }),
      ),
  },
  {
    name: "every test that docs/stytch names is there",
    violations: (files) => {
      const named = ownLinks(files, STYTCH).filter(({ path }) => TESTS.test(path));
      const paths = [...new Set(named.map(({ path }) => path))];
      const titles = new Map(paths.map((path) => [path, titlesOf(path, files.text(path))]));
      return named
        .filter(({ path, text }) => !titles.get(path)?.has(text))
        .map(({ page, line, path, text }) => `${page}:${line} there is no test "${text}" in ${path}`);
    },
  },
  {
    name: "every entry of docs/stytch says how it is known, by what source, and what proves it",
    violations: (files) =>
      files
        .paths(STYTCH)
        .filter((page) => page !== INDEX)
        .flatMap((page) =>
          entriesOf(files.text(page)).flatMap((entry) =>
            missingOf(entry).map((missing) => `${page}:${entry.line} the entry ${missing}`),
          ),
        ),
  },
  {
    name: "every page of docs/stytch is in its index",
    violations: (files) => {
      const listed = ownLinks(files, STYTCH).filter(({ page }) => page === INDEX);
      return files
        .paths(STYTCH)
        .filter((page) => page !== INDEX && !listed.some(({ path }) => path === page))
        .map((page) => `${page} is not in ${INDEX}`);
    },
  },
];

const everyTestIsNamed = (own: OwnTests): Rule => ({
  name: "every test of the stand-in is named by an entry of docs/stytch",
  violations: (files) => {
    const links = ownLinks(files, STYTCH).filter(({ page }) => page !== INDEX);
    const named = new Set(links.map(({ path, text }) => `${path} ${text}`));
    return [
      ...files
        .paths(STAND_IN)
        .filter((path) => !Object.hasOwn(own, path))
        .flatMap((path) =>
          [...titlesOf(path, files.text(path))]
            .filter((title) => !named.has(`${path} ${title}`))
            .map((title) => `${path}: no entry of docs/stytch names the test "${title}"`),
        ),
      ...Object.keys(own)
        .filter((path) => !files.has(path))
        .map((path) => `there is no ${path}, which need not be named`),
    ];
  },
});

function missingOf({ anchor, kind, source, state }: Entry): string[] {
  if (anchor === undefined) return ["has no anchor"];
  if (kind === undefined || !KINDS.includes(kind)) return [`#${anchor} is of no kind: ${KINDS.join(", ")}`];
  if (source === undefined) return [`#${anchor} has no source`];
  if (state === undefined || !/^(kept by|not kept yet:|not emulated\b)/.test(state))
    return [`#${anchor} does not say whether it is kept`];
  return state.startsWith("kept by") && linksOf(state).length === 0 ? [`#${anchor} is kept by no test`] : [];
}
