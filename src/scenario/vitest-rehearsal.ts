import { createRequire } from "node:module";
import { join, resolve, sep } from "node:path";
import { Writable } from "node:stream";
import { pathToFileURL } from "node:url";
import type { SerializedError, TestSpecification } from "vitest/node";
import type { PlayedScenario } from "../contract/coverage/played-paths.ts";
import { isNode } from "../document/node.ts";
import { titleOf } from "./reporter/ending.ts";
import type { Failure } from "./reporter/failure.ts";
import { endingOf } from "./vitest-ending.ts";
import { failuresBesideTests, unhandledFailure } from "./vitest-failures.ts";
import { playedScenarios } from "./vitest-played.ts";

type VitestNode = typeof import("vitest/node");

/** How the scenarios of a project went, when nobody watches. */
export interface Rehearsal {
  readonly scenarios: readonly PlayedScenario[];
  /** Paths that did not go as written, and what failed beside them: files that could not be loaded, hooks. */
  readonly failures: readonly Failure[];
}

/** The vitest of a project; undefined where none is installed. */
export async function vitestOf(folder: string): Promise<VitestNode | undefined> {
  let file: string;
  try {
    file = createRequire(join(resolve(folder), "package.json")).resolve("vitest/node");
  } catch {
    return undefined;
  }
  return import(pathToFileURL(file).href);
}

/**
 * Runs the scenarios of a file, or below a folder, as the project's own configuration has it; undefined where it finds
 * no test there. A file that several projects have is run in one of them.
 */
export async function rehearseQuietly(
  { createVitest }: VitestNode,
  where: string,
  root = process.cwd(),
): Promise<Rehearsal | undefined> {
  const { exitCode } = process;
  const silence = new Writable({ write: (_chunk, _encoding, done) => done() });
  const vitest = await createVitest(
    "test",
    {
      root,
      watch: false,
      reporters: [{}],
      coverage: { enabled: false },
      silent: true,
    },
    {},
    { stdout: silence, stderr: silence },
  );
  try {
    const path = resolve(where);
    const found = (await vitest.globTestSpecifications()).filter(
      ({ moduleId }) => moduleId === path || moduleId.startsWith(path + sep),
    );
    if (found.length === 0) return undefined;
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(oncePerFile(found));
    const tests = testModules.flatMap((module) => [...module.children.allTests("failed")]);
    const endings = tests.map((test) => endingOf(test, { moduleIds: new Set() }, ""));
    return {
      scenarios: playedScenarios(testModules).scenarios,
      failures: [
        ...endings.flatMap((ending) => (ending.story ? [{ ...ending, title: titleOf(ending) }] : [])),
        ...testModules.flatMap(failuresBesideTests),
        ...unhandledErrors.filter(isSerialized).map(unhandledFailure),
      ],
    };
  } finally {
    await vitest.close();
    // A run that fails says so in the exit code of the process, which is for the caller to choose.
    process.exitCode = exitCode;
  }
}

const isSerialized = (error: unknown): error is SerializedError =>
  isNode(error) && typeof error.message === "string";

/** Of the projects that have a file, the one whose calls go the shortest way. */
function oncePerFile(found: readonly TestSpecification[]): TestSpecification[] {
  const chosen = new Map<string, TestSpecification>();
  for (const specification of found) {
    const known = chosen.get(specification.moduleId);
    if (known === undefined || (isDirect(specification) && !isDirect(known)))
      chosen.set(specification.moduleId, specification);
  }
  return [...chosen.values()];
}

const isDirect = ({ project }: TestSpecification): boolean =>
  (project.getProvidedContext().transport ?? "direct") === "direct";
