import { descriptions } from "../../mocks/stytch/descriptions.ts";
import { NOT_EMULATED } from "../../mocks/stytch/not-emulated.ts";
import { compareOperation } from "./compare.ts";
import { callsOf, type SdkCall } from "./sdk-calls.ts";

/** A difference between our descriptions and the models of the SDK, and the operations in which it is one. */
export interface Drift {
  readonly difference: string;
  readonly operations: readonly string[];
}

/** Everything that either our descriptions or the SDK in this folder knows alone. */
export function driftOf(folder: string): Drift[] {
  const calls = callsOf(folder);
  const operations = new Map<string, string[]>();
  const note = (difference: string, operation: string) =>
    operations.set(difference, [...(operations.get(difference) ?? []), operation]);
  const described = new Set<string>();
  for (const description of descriptions()) {
    for (const operation of description.operations.values()) {
      const route = routeOf(operation);
      described.add(route);
      const called = calls.filter((call) => routeOf(call) === route);
      if (called.length === 0) note("no method of the SDK calls it", operation.id);
      for (const difference of new Set(
        called.flatMap((call) => compareOperation(description, operation, call)),
      ))
        note(difference, operation.id);
    }
  }
  const unknown = [...unknownRoutes(calls, described)].map((route) => ({
    difference: `${route} is neither described nor left out by name`,
    operations: [],
  }));
  return [...unknown, ...[...operations].map(([difference, ids]) => ({ difference, operations: ids }))];
}

const routeOf = ({ method, path }: Pick<SdkCall, "method" | "path">): string =>
  `${method} ${path.replaceAll(/\{\w*\}/g, "{}")}`;

function unknownRoutes(calls: readonly SdkCall[], described: ReadonlySet<string>): ReadonlySet<string> {
  const leftOut = new Set(Object.values(NOT_EMULATED).map((route) => route.replaceAll(/\{\w*\}/g, "{}")));
  return new Set(calls.map(routeOf).filter((route) => !described.has(route) && !leftOut.has(route)));
}
