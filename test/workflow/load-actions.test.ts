import { describe, expect, test } from "vitest";
import { brief, COMPONENTS, HEAD, HEAD_1_1, loaded } from "./documents.ts";

describe("actions", () => {
  test("a step's own come first, and replace those of the workflow by name", () => {
    const text = `${HEAD}  - workflowId: w
    successActions:
      - reference: $components.successActions.leave
      - { name: on, type: goto, stepId: t }
    failureActions: [{ name: wait, type: retry, retryAfter: 1.5, retryLimit: 2 }]
    steps:
      - stepId: s
        operationId: send
        onSuccess: [{ name: first, type: goto, workflowId: w }, { name: on, type: end }]
      - { stepId: t, operationId: send }
${COMPONENTS}`;
    const [w] = loaded(text).workflows;
    const [s, t] = w?.steps ?? [];
    const names = (step: typeof s) =>
      [step?.onSuccess, step?.onFailure].map((list) => list?.map(({ name }) => name));
    expect(names(s)).toEqual([["first", "on", "leave"], ["wait"]]);
    expect(names(t)).toEqual([["leave", "on"], ["wait"]]);
    expect(t?.onSuccess.map(({ target, definition }) => [target, definition])).toEqual([
      [undefined, "/components/successActions/leave"],
      [{ kind: "step", stepId: "t" }, "/workflows/0/successActions/1"],
    ]);
    const target = s?.onSuccess[0]?.target;
    expect(target?.kind === "workflow" && target.workflow).toBe(w);
  });

  const withAction = (list: string, head = HEAD) => `${head}  - workflowId: w
    steps:
      - stepId: s
        operationId: send
        ${list}
    inputs: { properties: { i: {} } }
${COMPONENTS}`;

  test.each([
    [
      "onSuccess: [{ name: n, type: goto, stepId: t }]",
      "11:44",
      "arazzo/unknown-step",
      'The workflow "w" has no step "t".',
      'Did you mean "s"?',
    ],
    [
      "onFailure: [{ reference: $components.failureActions.again }]",
      "20:40",
      "arazzo/unknown-step",
      'The workflow "w" has no step "login".',
      "The steps are s.",
    ],
    [
      "onSuccess: [{ name: n, type: goto, workflowId: v }]",
      "11:44",
      "arazzo/unknown-workflow",
      'The document has no workflow "v".',
      'Did you mean "w"?',
    ],
    [
      "onFailure: [{ name: n, type: end }, { name: n, type: end }]",
      "11:45",
      "arazzo/duplicate-action",
      'Another failure action of this list is called "n" too.',
      "Give each a name of its own.",
    ],
    [
      "onSuccess: [{ reference: $components.failureActions.again }]",
      "11:23",
      "arazzo/unknown-component",
      '"$components.failureActions.again" names none of the successActions among the components.',
      "Write $components.successActions.<name>.",
    ],
    [
      "onSuccess: [{ name: n, type: end, stepId: s }]",
      "11:43",
      "warning arazzo/ignored",
      '"stepId" has no effect in an action of type end.',
      "Remove it, or make the action one of type goto or retry.",
    ],
    [
      "onFailure: [{ name: n, type: goto, stepId: s, retryLimit: 2 }]",
      "11:55",
      "warning arazzo/ignored",
      '"retryLimit" has no effect in an action of type goto.',
      "Remove it, or make the action one of type retry.",
    ],
    [
      "onSuccess: [{ reference: $components.successActions.leave, value: 1 }]",
      "11:68",
      "warning arazzo/ignored",
      '"value" has no effect in a reference to one of the successActions.',
      "Remove it.",
    ],
  ])("%s", (list, place, code, message, fix) => {
    expect(brief(withAction(list))).toEqual([[place, code, message, fix]]);
  });

  test("1.1: parameters become inputs of the workflow that an action leads to", () => {
    const list = "onSuccess: [{ name: n, type: goto, workflowId: w, parameters: [{ name: i, value: 1 }] }]";
    const [action] = loaded(withAction(list, HEAD_1_1)).workflows[0]?.steps[0]?.onSuccess ?? [];
    expect(action?.parameters.map(({ name, written }) => [name, written])).toEqual([["i", 1]]);
  });

  test.each([
    [
      "onSuccess: [{ name: n, type: goto, workflowId: w, parameters: [{ name: i, in: query, value: 1 }] }]",
      "11:72",
      "arazzo/parameter-place",
      'The parameter "i" becomes an input of a workflow, and goes nowhere else.',
      'Remove "in".',
    ],
    [
      "onFailure: [{ name: n, type: retry, parameters: [{ name: i, value: 1 }] }]",
      "11:45",
      "warning arazzo/ignored",
      'The parameters of the action "n" have no effect: it leads to no workflow.',
      "Name a workflowId, or remove them.",
    ],
  ])("1.1: %s", (list, place, code, message, fix) => {
    expect(brief(withAction(list, HEAD_1_1))).toEqual([[place, code, message, fix]]);
  });
});
