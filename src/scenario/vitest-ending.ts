import type { TestCase, TestSpecification, Vitest } from "vitest/node";
import { type Ending, placeOf } from "./reporter/ending.ts";
import { outcomeOf } from "./vitest-played.ts";

/** What a run was narrowed to. vitest skips the rest, and says of it no more than of what is marked to be skipped. */
export interface Narrowing {
  readonly pattern?: RegExp;
  /** The modules of which only some lines or tags were asked for. */
  readonly moduleIds: ReadonlySet<string>;
}

export function endingOf(test: TestCase, narrowing: Narrowing, printed: string): Ending {
  const { name, module, location } = test;
  const result = test.result();
  const { story } = test.meta();
  const note = result.state === "skipped" ? result.note : undefined;
  const errors = result.errors ?? [];
  return {
    name,
    suites: suitesOf(test),
    outcome: isLeftOut(test, narrowing) ? "left out" : outcomeOf(test),
    ...(story && { story }),
    ...(note !== undefined && { note }),
    tries: (test.diagnostic()?.retryCount ?? 0) + 1,
    errors,
    place: placeOf(errors, module.moduleId, location),
    printed,
  };
}

function suitesOf({ parent }: TestCase): readonly string[] {
  const names: string[] = [];
  for (let one = parent; one.type === "suite"; one = one.parent) names.unshift(one.name);
  return names;
}

function isLeftOut(test: TestCase, { pattern, moduleIds }: Narrowing): boolean {
  const result = test.result();
  if (result.state !== "skipped" || result.note !== undefined || test.options.mode === "todo") return false;
  return moduleIds.has(test.module.id) || pattern?.test([...suitesOf(test), test.name].join(" ")) === false;
}

export function narrowingOf(vitest: Vitest, specifications: readonly TestSpecification[]): Narrowing {
  const { tagsFilter } = vitest.config;
  const pattern = vitest.getGlobalTestNamePattern();
  const narrowed = specifications.filter(({ testLines, testIds, testTagsFilter }) =>
    [testLines, testIds, testTagsFilter, tagsFilter].some((some = []) => some.length > 0),
  );
  return { ...(pattern && { pattern }), moduleIds: new Set(narrowed.map(({ taskId }) => taskId)) };
}
