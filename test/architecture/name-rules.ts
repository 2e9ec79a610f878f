import type { Rule, Violation } from "./rule.ts";
import type { Source } from "./source.ts";

const LONGEST = 300;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;
const DRAWERS = new Set(["utils", "util", "helpers", "helper", "common", "manager", "misc", "lib"]);

/** `src` serves any vendor. */
const VENDORS = /stytch/i;

export const nameRules: readonly Rule[] = [
  {
    name: `no file is over ${LONGEST} lines, unless a program wrote it`,
    violations: (sources) =>
      sources
        .filter(({ path }) => !path.includes("/generated/"))
        .map(({ path, text }) => ({ path, line: text.trimEnd().split("\n").length }))
        .filter(({ line }) => line > LONGEST)
        .map(({ path, line }) => ({
          path,
          line,
          message: `has ${line} lines, more than ${LONGEST}: split it`,
        })),
  },
  {
    name: "files and folders have kebab-case names",
    violations: (sources) =>
      badNames(
        sources,
        (name) => !KEBAB.test(name),
        (name) => `"${name}" is not a kebab-case name`,
      ),
  },
  {
    name: "no file or folder is a drawer for anything",
    violations: (sources) =>
      badNames(
        sources,
        (name) => DRAWERS.has(name.split(".")[0] ?? ""),
        (name) => `"${name}" says nothing: name the subject`,
      ),
  },
  {
    name: "src names no vendor, except in main.ts",
    violations: (sources) =>
      sources
        .filter(({ path }) => path.startsWith("src/") && path !== "src/main.ts")
        .flatMap(({ path, text }) => [
          ...(VENDORS.test(path) ? [{ path, line: 1, message: "src names no vendor: rename the file" }] : []),
          ...text
            .split("\n")
            .flatMap((line, index) =>
              VENDORS.test(line)
                ? [{ path, line: index + 1, message: `src names no vendor: ${line.trim()}` }]
                : [],
            ),
        ]),
  },
];

function badNames(
  sources: readonly Source[],
  bad: (name: string) => boolean,
  message: (name: string) => string,
): Violation[] {
  return sources.flatMap(({ path }) => {
    const name = path.split("/").find(bad);
    return name === undefined ? [] : [{ path, line: 1, message: message(name) }];
  });
}
