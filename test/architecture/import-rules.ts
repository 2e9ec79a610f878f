import { cycles } from "./cycles.ts";
import { eachImport, type Rule } from "./rule.ts";

/** A folder of src imports only from those above it. */
export const FOLDERS = [
  "ports",
  "document",
  "schema",
  "openapi",
  "arazzo",
  "expression",
  "criterion",
  "workflow",
  "runner",
  "contract",
  "mock",
  "control",
  "adapters",
  "scenario",
  "kit",
  "report",
  "verification",
  "cli",
] as const;

const OPEN_TO_MOCKS = ["ports", "document", "openapi", "mock"];
const CLOSED_TO_EXPORTS = ["cli", "main.ts"];

/** Packages that only these files may import: everything else then runs without them. */
const CONFINED = [
  {
    names: /^(vitest|@vitest)(\/|$)/,
    only: /^(src\/(scenario|kit)|mocks\/[^/]+\/exports)\/vitest[\w.-]*\.ts$/,
    place: "a file named vitest* of src/scenario, of src/kit or of a mock's exports",
  },
  { names: /^msw(\/|$)/, only: /^src\/adapters\/msw\.ts$/, place: "src/adapters/msw.ts" },
  { names: /^@faker-js\//, only: /^src\/mock\/made-up\.ts$/, place: "src/mock/made-up.ts" },
];

/** `ports` of `src/ports/clock.ts`, `main.ts` of `src/main.ts`. */
const placeInSrc = (path: string): string | undefined => /^src\/([^/]+)/.exec(path)?.[1];

const rank = (place: string): number =>
  place === "main.ts" ? FOLDERS.length : (FOLDERS as readonly string[]).indexOf(place);

export const importRules: readonly Rule[] = [
  eachImport("a folder of src imports only from the folders above it", (importer, from) => {
    const [here, there] = [placeInSrc(importer), placeInSrc(from)];
    if (!here || !there || here === there || rank(there) < rank(here)) return undefined;
    return `src/${here} imports from src/${there}, which is below it`;
  }),

  {
    name: "every file of src is in a folder of the list, or is main.ts",
    violations: (sources) =>
      sources
        .filter(({ path }) => path.endsWith(".ts") && rank(placeInSrc(path) ?? "main.ts") === -1)
        .map(({ path }) => ({
          path,
          line: 1,
          message: `src/${placeInSrc(path)} is not in the list of folders`,
        })),
  },

  eachImport("only src/main.ts imports mocks into src", (importer, from) =>
    importer.startsWith("src/") && importer !== "src/main.ts" && from.startsWith("mocks/")
      ? "src knows no mock: only src/main.ts imports one"
      : undefined,
  ),

  eachImport("mocks import from src only what is open to them", (importer, from) => {
    const there = placeInSrc(from);
    if (!importer.startsWith("mocks/") || !there) return undefined;
    const composes = /^mocks\/[^/]+\/exports\//.test(importer);
    if (composes) {
      return CLOSED_TO_EXPORTS.includes(there) ? `exports of a mock may not import src/${there}` : undefined;
    }
    return OPEN_TO_MOCKS.includes(there)
      ? undefined
      : `a mock imports from src only ${OPEN_TO_MOCKS.join(", ")}, not ${there}`;
  }),

  eachImport("imports of own files name the file", (_, from, own) =>
    own && !/\.(ts|json)$/.test(from) ? `write the file's whole name, with its .ts: ${from}` : undefined,
  ),

  eachImport("packages stay where they belong", (importer, from) => {
    const confined = CONFINED.find(({ names }) => names.test(from));
    return confined && !confined.only.test(importer) ? `only ${confined.place} imports ${from}` : undefined;
  }),

  {
    name: "no imports go round in a circle, those of types included",
    violations: (sources) =>
      cycles(sources).map(({ path, line, round }) => ({
        path,
        line,
        message: `imports itself: ${round.join(" → ")}`,
      })),
  },
];
