import type { SerializedError, TestModule } from "vitest/node";
import { placeOf, shortPath } from "./reporter/ending.ts";
import type { Failure } from "./reporter/failure.ts";

/** Of a module that could not be loaded or holds no test, and of suites whose hooks failed. */
export function failuresBesideTests(module: TestModule): readonly Failure[] {
  return [module, ...module.children.allSuites()].flatMap((one) => {
    const errors = one.errors();
    if (errors.length === 0) return [];
    const title = one.type === "module" ? shortPath(one.moduleId) : one.fullName.replaceAll(" > ", " › ");
    return [{ title, place: placeOf(errors, module.moduleId), errors }];
  });
}

/** Nobody has read the stack of an error that no test caught; vitest says at least in which file it came up. */
export function unhandledFailure(error: SerializedError): Failure {
  const { type, VITEST_TEST_PATH: file, stack = "" } = error;
  const line = stack.split("\n").find((one) => /^ +at /.test(one) && !/node_modules|node:/.test(one));
  const [, where] = /([^\s(]+:\d+:\d+)\)?$/.exec(line ?? "") ?? [];
  const place = where?.replace(/^file:\/\//, "") ?? file;
  const title = typeof type === "string" ? type : "Unhandled Error";
  return { title, place: typeof place === "string" ? shortPath(place) : title, errors: [error] };
}
