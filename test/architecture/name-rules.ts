import type { Rule, Violation } from "./rule.ts";
import type { Source } from "./source.ts";

const LONGEST = 300;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;
const DRAWERS = new Set(["utils", "util", "helpers", "helper", "common", "manager", "misc", "lib"]);

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
