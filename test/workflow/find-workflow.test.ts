import { describe, expect, test } from "vitest";
import { brief, loaded } from "./documents.ts";

const OTHER = `arazzo: 1.0.1
info: { title: T, version: "1" }
sourceDescriptions: [{ name: a, url: a.yml }]
workflows:
  - { workflowId: remote, steps: [{ stepId: r, operationId: send }] }
`;

/** The workflow `first` is what a test is about; it begins in line 7. */
const withFirst = (text: string, version = "1.0.1") => `arazzo: ${version}
info: { title: T, version: "1" }
sourceDescriptions:
  - { name: a, url: a.yml }
  - { name: flows, url: y.yml, type: arazzo }
workflows:
  - ${text}
  - { workflowId: second, steps: [{ stepId: s, operationId: send }, { stepId: t, operationId: send }] }
`;

const FILES = { "y.yml": OTHER };
const step = (id: string) => `{ workflowId: first, steps: [{ stepId: s, workflowId: "${id}" }] }`;
const dependsOn = (id: string) =>
  `{ workflowId: first, dependsOn: ["${id}"], steps: [{ stepId: s, operationId: send }] }`;

describe("workflowId", () => {
  test.each(["first", "second", "$sourceDescriptions.flows.remote"])("%s is found", (id) => {
    const found = loaded(withFirst(step(id)), FILES).workflows[0]?.steps[0];
    expect(found?.kind === "workflow" && found.called.workflowId).toBe(id.replace(/^.*\./, ""));
  });

  test.each([
    ["secnd", "arazzo/unknown-workflow", 'The document has no workflow "secnd".', 'Did you mean "second"?'],
    [
      "login",
      "arazzo/unknown-workflow",
      'The document has no workflow "login".',
      "The workflows are first, second.",
    ],
    [
      "$workflows.second",
      "arazzo/unknown-workflow",
      'The document has no workflow "$workflows.second".',
      'Did you mean "second"?',
    ],
    [
      "remote",
      "arazzo/unknown-workflow",
      'The document has no workflow "remote".',
      "Write $sourceDescriptions.flows.remote.",
    ],
    [
      "$sourceDescriptions.flows.remot",
      "arazzo/unknown-workflow",
      'There is no workflow "remot" in flows.',
      'Did you mean "remote"?',
    ],
    [
      "$sourceDescriptions.flows.second",
      "arazzo/unknown-workflow",
      'There is no workflow "second" in flows.',
      "The workflows are remote.",
    ],
    [
      "$sourceDescriptions.a.send",
      "arazzo/unknown-source",
      '"a" is an OpenAPI description and has no workflows.',
      "Name its operation with operationId.",
    ],
  ])("%s", (id, code, message, fix) => {
    expect(brief(withFirst(step(id)), FILES)).toEqual([["7:47", code, message, fix]]);
  });
});

describe("dependsOn of a workflow", () => {
  test("names workflows of this document and of others", () => {
    const { workflows } = loaded(withFirst(dependsOn('second", "$sourceDescriptions.flows.remote')), FILES);
    const found = workflows[0]?.dependsOn.map(({ workflow, pointer }) => [workflow.workflowId, pointer]);
    expect(found).toEqual([
      ["second", "/workflows/0/dependsOn/0"],
      ["remote", "/workflows/0/dependsOn/1"],
    ]);
  });

  test("a name that means nothing", () => {
    expect(brief(withFirst(dependsOn("sekond")), FILES)).toEqual([
      ["7:38", "arazzo/unknown-workflow", 'The document has no workflow "sekond".', 'Did you mean "second"?'],
    ]);
  });

  test("a round is told with everything in it, once", () => {
    const text = `arazzo: 1.0.1
info: { title: T, version: "1" }
sourceDescriptions: [{ name: a, url: a.yml }]
workflows:
  - { workflowId: a, dependsOn: [b], steps: [{ stepId: s, operationId: send }] }
  - { workflowId: b, dependsOn: [c], steps: [{ stepId: s, operationId: send }] }
  - { workflowId: c, dependsOn: [b], steps: [{ stepId: s, operationId: send }] }
  - { workflowId: d, dependsOn: [d, a], steps: [{ stepId: s, operationId: send }] }
`;
    expect(brief(text)).toEqual([
      [
        "7:34",
        "arazzo/dependency-round",
        'The workflow "b" has to be over before it begins: b → c → b.',
        "Remove one of these dependencies.",
      ],
      [
        "8:34",
        "arazzo/dependency-round",
        'The workflow "d" has to be over before it begins: d → d.',
        "Remove one of these dependencies.",
      ],
    ]);
  });

  test("a long round is shown by its two ends", () => {
    const workflows = [..."abcdefghi"].map((id, at, ids) => {
      const next = ids[(at + 1) % ids.length];
      return `  - { workflowId: ${id}, dependsOn: [${next}], steps: [{ stepId: s, operationId: send }] }\n`;
    });
    const text = `arazzo: 1.0.1
info: { title: T, version: "1" }
sourceDescriptions: [{ name: a, url: a.yml }]
workflows:
${workflows.join("")}`;
    expect(brief(text).map(([, , message]) => message)).toEqual([
      'The workflow "a" has to be over before it begins: a → b → c → d → … → h → i → a.',
    ]);
  });

  test("a diamond is no round, and a step that runs its own workflow is none either", () => {
    const text = `arazzo: 1.0.1
info: { title: T, version: "1" }
sourceDescriptions: [{ name: a, url: a.yml }]
workflows:
  - { workflowId: a, dependsOn: [b, c], steps: [{ stepId: s, workflowId: a }] }
  - { workflowId: b, dependsOn: [d], steps: [{ stepId: s, operationId: send }] }
  - { workflowId: c, dependsOn: [d], steps: [{ stepId: s, operationId: send }] }
  - { workflowId: d, steps: [{ stepId: s, operationId: send }] }
`;
    expect(brief(text)).toEqual([]);
  });

  test("a round through two documents is told where it closes", () => {
    const other = `arazzo: 1.0.1
info: { title: T, version: "1" }
sourceDescriptions: [{ name: back, url: x.yml, type: arazzo }]
workflows:
  - workflowId: remote
    dependsOn: [$sourceDescriptions.back.first]
    steps: [{ stepId: s, workflowId: remote }]
`;
    expect(brief(withFirst(dependsOn("$sourceDescriptions.flows.remote")), { "y.yml": other })).toEqual([
      [
        "y.yml:6:17",
        "arazzo/dependency-round",
        'The workflow "first" has to be over before it begins: first → remote → first.',
        "Remove one of these dependencies.",
      ],
    ]);
  });
});

describe("dependsOn of a step", () => {
  const steps = (...ids: readonly string[]) =>
    withFirst(
      `{ workflowId: first, steps: [{ stepId: u, operationId: send, dependsOn: [${ids.join(", ")}] }, { stepId: v, operationId: send, dependsOn: [w] }, { stepId: w, operationId: send }] }`,
      "1.1.0",
    );

  test("names steps of this workflow, of another one, and of another document", () => {
    const ids = ["v", "$workflows.second.steps.t", "$sourceDescriptions.flows.remote.steps.r"];
    const step = loaded(steps(...ids), FILES).workflows[0]?.steps.find(({ stepId }) => stepId === "u");
    expect(step?.dependsOn.map(({ workflow, stepId }) => [workflow.workflowId, stepId])).toEqual([
      ["first", "v"],
      ["second", "t"],
      ["remote", "r"],
    ]);
  });

  test.each([
    ["x", "arazzo/unknown-step", 'The workflow "first" has no step "x".', 'Did you mean "u"?'],
    ["login", "arazzo/unknown-step", 'The workflow "first" has no step "login".', "The steps are u, v, w."],
    [
      "$workflows.second.steps.login",
      "arazzo/unknown-step",
      'The workflow "second" has no step "login".',
      "The steps are s, t.",
    ],
    [
      "$workflows.secnd.steps.t",
      "arazzo/unknown-workflow",
      'The document has no workflow "secnd".',
      'Did you mean "second"?',
    ],
    [
      "u",
      "arazzo/dependency-round",
      'The step "u" has to be over before it begins: u → u.',
      "Remove one of these dependencies.",
    ],
  ])("%s", (id, code, message, fix) => {
    expect(brief(steps(id), FILES)).toEqual([["7:78", code, message, fix]]);
  });
});
