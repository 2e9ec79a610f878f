import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { TestModule, Vitest } from "vitest/node";
import type { Story } from "../../src/scenario/story.ts";
import StoryReporter from "../../src/scenario/vitest-reporter.ts";

const STORY: Story = {
  workflowId: "login",
  document: resolve("flows/login.yml"),
  title: "Log in",
  steps: [{ stepId: "send", answer: "429 too_many_requests" }],
  calls: [{ stepId: "send", status: 429, error: "too_many_requests" }],
};

let folder: string;
let said: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "understudy-"));
  said = [];
  vi.spyOn(console, "log").mockImplementation((text) => {
    said.push(text);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const path = (name: string, state: "passed" | "failed", story?: Story) => ({
  name,
  result: () => ({ state, errors: [] }),
  meta: () => ({ ...(story && { story }) }),
});

const PATHS = [
  path("too often", "passed", STORY),
  path("broken", "failed", STORY),
  path("no path", "passed"),
];

const MODULE = {
  moduleId: resolve("scenarios/login.scenario.ts"),
  errors: () => [],
  children: {
    allTests: (state?: string) =>
      PATHS.filter(({ result }) => state === undefined || result().state === state),
  },
} as unknown as TestModule;

function report(config: { readonly outputFile?: string }): void {
  const reporter = new StoryReporter();
  reporter.onInit({ config } as unknown as Vitest);
  reporter.onTestRunEnd([MODULE], []);
}

test("with --outputFile the paths that went as written are written with what their calls were answered", () => {
  const file = join(folder, "paths.json");
  report({ outputFile: file });
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({
    version: 1,
    paths: [{ document: "flows/login.yml", workflowId: "login", name: "too often", calls: STORY.calls }],
  });
  expect(said.at(-1)).toBe(`Wrote ${file}.`);
});

test("without it nothing is written", () => {
  report({});
  expect(said.join("\n")).not.toContain("Wrote");
});
