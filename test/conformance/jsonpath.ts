import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { parseJsonPath } from "../../src/expression/jsonpath.ts";
import { normalizedPath } from "../expression/normalized-path.ts";
import { type Suite, verdictOf } from "./suite.ts";

/** A case of the JSONPath Compliance Test Suite. Where members have no order, more than one result is right. */
interface Case {
  readonly name: string;
  readonly selector: string;
  readonly invalid_selector?: boolean;
  readonly document?: unknown;
  readonly result?: readonly unknown[];
  readonly results?: readonly (readonly unknown[])[];
  readonly result_paths?: readonly string[];
  readonly results_paths?: readonly (readonly string[])[];
}

export const jsonPath: Suite = {
  title: "JSONPath compliance",
  needs: "conformance/jsonpath-cts.json",
  run: (file) => {
    const { tests } = JSON.parse(readFileSync(file, "utf8")) as { tests: readonly Case[] };
    return tests.map((one) => verdictOf(one.name, complaints(one)));
  },
};

function complaints(one: Case): string[] {
  const parsed = parseJsonPath(one.selector);
  if ("diagnostic" in parsed) {
    return one.invalid_selector ? [] : [`${one.selector} was not read: ${parsed.diagnostic.message}`];
  }
  if (one.invalid_selector) return [`${one.selector} was taken for valid.`];
  const selected = parsed.value.select(one.document);
  if ("reason" in selected) return [selected.reason];
  const values = selected.value.map(({ value }) => value);
  const paths = selected.value.map(({ location }) => normalizedPath(location));
  return [
    ...unlike("values", values, one.results ?? [one.result]),
    ...unlike("paths", paths, one.results_paths ?? [one.result_paths]),
  ];
}

function unlike(what: string, found: unknown, allowed: readonly unknown[]): string[] {
  return allowed.some((expected) => isDeepStrictEqual(found, expected))
    ? []
    : [`The ${what} are ${JSON.stringify(found)}, not ${JSON.stringify(allowed[0])}.`];
}
