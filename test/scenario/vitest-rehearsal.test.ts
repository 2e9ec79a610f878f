import { tmpdir } from "node:os";
import { afterAll, expect, test } from "vitest";
import { vitestOf } from "../../src/scenario/vitest-rehearsal.ts";
import { LOGIN, projectOf } from "./drafts/project.ts";

const OTHER = `import { test } from "vitest"; test("a sum", () => { throw new Error("no"); });`;

const project = projectOf({
  "vitest.config.mjs": `
const scenarios = (name, transport) => ({
  test: { name, include: ["**/*.scenario.ts"], pool: "threads", isolate: false, provide: { transport } },
});
export default { test: { projects: [scenarios("over-http", "http"), scenarios("in-process", "direct")] } };
`,
  "broken.scenario.ts": `import "./nowhere.ts";`,
  "login.scenario.ts": LOGIN.replace("minutes: 2", "minutes: 1"),
  "other.scenario.ts": OTHER,
});
afterAll(() => project.remove());

test("scenarios are run once, in the project that calls directly, and what fails is told", async () => {
  const { exitCode } = process;
  const rehearsal = await project.rehearse();
  expect(rehearsal?.scenarios.map(({ workflowId }) => workflowId)).toEqual(["sms-otp-login"]);
  expect(rehearsal?.scenarios[0]?.paths.map(({ name, outcome }) => `${name}: ${outcome}`)).toEqual([
    "the user types the code from the text message: passed",
    "the code has expired: failed",
  ]);
  const [path, module, ...more] = rehearsal?.failures ?? [];
  expect(more).toEqual([]);
  expect(path?.title).toBe("sms-otp-login › the code has expired");
  expect(path?.place).toMatch(/login\.scenario\.ts:\d+:5$/);
  expect(path?.errors[0]?.message).toContain("did not go as written.");
  expect(module?.title).toMatch(/broken\.scenario\.ts$/);
  expect(process.exitCode).toBe(exitCode);
});

test("a file may be named alone", async () => {
  expect(await project.rehearse("other.scenario.ts")).toEqual({ scenarios: [], failures: [] });
});

test("where vitest collects nothing, there is no rehearsal", async () => {
  expect(await project.rehearse("vitest.config.mjs")).toBeUndefined();
});

test("the vitest of a project is found from its folder", async () => {
  expect((await vitestOf("."))?.version).toMatch(/^\d/);
  expect(await vitestOf(tmpdir())).toBeUndefined();
});
