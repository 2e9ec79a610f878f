import { relative } from "node:path";
import type { TestCase, TestModule } from "vitest/node";
import type {
  PlayedOutcome,
  PlayedPath,
  PlayedScenario,
  PlayedScenarios,
} from "../contract/coverage/played-paths.ts";

/** The scenarios of a run with all their paths, as `understudy coverage` counts them. */
export function playedScenarios(modules: readonly TestModule[]): PlayedScenarios {
  const inOrder = [...modules].sort((one, other) => (one.moduleId < other.moduleId ? -1 : 1));
  return { version: 2, scenarios: inOrder.flatMap(scenariosIn) };
}

const scenariosIn = (module: TestModule): readonly PlayedScenario[] =>
  [...module.children.allSuites()].flatMap((suite): readonly PlayedScenario[] => {
    const { scenario } = suite.meta();
    // A suite within that of a scenario would have its meta too.
    if (scenario === undefined || suite.parent.meta().scenario !== undefined) return [];
    const { document, written } = scenario;
    return [
      {
        ...scenario,
        document: relative(process.cwd(), document),
        ...(written && { written: { ...written, file: relative(process.cwd(), written.file) } }),
        paths: [...suite.children.allTests()].flatMap(pathOf),
      },
    ];
  });

function pathOf(test: TestCase): readonly PlayedPath[] {
  const { story } = test.meta();
  if (story === undefined) return [];
  const { ends, run } = story;
  return [
    { name: test.name, outcome: outcomeOf(test), ends, calls: run?.calls ?? [], deeds: run?.deeds ?? [] },
  ];
}

/** A test that was interrupted, or that nobody asked for, has no result. */
export function outcomeOf(test: TestCase): PlayedOutcome {
  const { state } = test.result();
  if (state === "pending") return "not run";
  return state === "skipped" && test.options.mode === "todo" ? "to do" : state;
}
