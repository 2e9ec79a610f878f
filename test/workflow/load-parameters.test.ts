import { describe, expect, test } from "vitest";
import { brief, COMPONENTS, HEAD, HEAD_1_1, loaded } from "./documents.ts";

describe("parameters", () => {
  const shared = `${HEAD}  - workflowId: w
    parameters:
      - { name: page, in: query, value: 1 }
      - { name: X-Id, in: header, value: 1 }
    steps:
      - stepId: s
        operationId: send
        parameters:
          - { name: x-id, in: header, value: 2 }
          - { name: page, in: cookie, value: 3 }
      - { stepId: t, workflowId: v, parameters: [{ name: page, value: 4 }] }
  - workflowId: v
    inputs: { properties: { page: {}, X-Id: {} } }
    steps: [{ stepId: s, operationId: send }]
`;

  test.each([
    [
      0,
      [
        ["query", "page", 1],
        ["header", "x-id", 2],
        ["cookie", "page", 3],
      ],
    ],
    [
      1,
      [
        ["header", "X-Id", 1],
        [undefined, "page", 4],
      ],
    ],
  ])("step %i has its own, and those of the workflow that it does not replace", (index, expected) => {
    const parameters = loaded(shared).workflows[0]?.steps[index]?.parameters;
    expect(parameters?.map(({ in: place, name, written }) => [place, name, written])).toEqual(expected);
  });

  test("a reference gives the component, with a value of its own or the component's", () => {
    const text = `${HEAD}  - workflowId: w
    steps:
      - stepId: s
        operationId: send
        parameters:
          - { reference: $components.parameters.page, value: 7 }
          - { reference: $components.parameters.size }
${COMPONENTS}`;
    expect(loaded(text).workflows[0]?.steps[0]?.parameters).toMatchObject([
      {
        ...{ name: "page", in: "query", written: 7 },
        pointer: "/workflows/0/steps/0/parameters/0",
        valuePointer: "/workflows/0/steps/0/parameters/0/value",
      },
      {
        ...{ name: "size", in: "query", written: 10 },
        pointer: "/workflows/0/steps/0/parameters/1",
        valuePointer: "/components/parameters/size/value",
      },
    ]);
  });

  test.each([
    [
      "{ reference: $components.parameters.pgae }",
      "arazzo/unknown-component",
      'There is no "pgae" among the parameters of the components.',
      'Did you mean "page"?',
    ],
    [
      "{ reference: $components.parameters.language }",
      "arazzo/unknown-component",
      'There is no "language" among the parameters of the components.',
      "They are page, size.",
    ],
    [
      "{ reference: $components.parameters.constructor }",
      "arazzo/unknown-component",
      'There is no "constructor" among the parameters of the components.',
      "They are page, size.",
    ],
    [
      "{ reference: page }",
      "arazzo/unknown-component",
      '"page" names none of the parameters among the components.',
      "Write $components.parameters.<name>.",
    ],
    [
      "{ reference: $components.successActions.leave }",
      "arazzo/unknown-component",
      '"$components.successActions.leave" names none of the parameters among the components.',
      "Write $components.parameters.<name>.",
    ],
  ])("%s", (parameter, code, message, fix) => {
    const text = `${HEAD}  - workflowId: w
    steps: [{ stepId: s, operationId: send, parameters: [${parameter}] }]
${COMPONENTS}`;
    expect(brief(text)).toEqual([["8:60", code, message, fix]]);
  });

  test("what a reference does not define is ignored, and said to be", () => {
    const text = `${HEAD}  - workflowId: w
    steps: [{ stepId: s, operationId: send, parameters: [{ reference: $components.parameters.page, vlaue: 2 }] }]
${COMPONENTS}`;
    expect(brief(text)).toEqual([
      [
        "8:100",
        "warning arazzo/ignored",
        '"vlaue" has no effect in a reference to one of the parameters.',
        'Did you mean "value"?',
      ],
    ]);
  });

  test("a document without components has none", () => {
    const text = `${HEAD}  - workflowId: w
    steps: [{ stepId: s, operationId: send, parameters: [{ reference: $components.parameters.page }] }]
`;
    expect(brief(text)).toEqual([
      [
        "8:60",
        "arazzo/unknown-component",
        'There is no "page" among the parameters of the components.',
        'Define "page" in components/parameters.',
      ],
    ]);
  });

  test("an input of a workflow is given once, wherever it says to go", () => {
    const text = `${HEAD}  - workflowId: w
    steps:
      - stepId: s
        workflowId: w
        parameters: [{ name: page, value: 1 }, { name: page, in: query, value: 2 }]
    inputs: { properties: { page: {} } }
`;
    expect(brief(text)).toEqual([
      [
        "11:48",
        "arazzo/duplicate-parameter",
        'The query parameter "page" is given twice.',
        "Keep one of them.",
      ],
    ]);
  });

  test("a whole query leaves no room for parts of it", () => {
    const text = `${HEAD_1_1}  - workflowId: w
    parameters: [{ name: page, in: query, value: 1 }]
    steps:
      - stepId: s
        operationId: send
        parameters:
          - { name: all, in: querystring, value: "a=1" }
          - { name: more, in: querystring, value: "b=1" }
`;
    expect(brief(text)).toEqual([
      [
        "8:18",
        "arazzo/parameter-place",
        'The query parameter "page" has no place: "all" is the whole query.',
        'Write it into the value of "all".',
      ],
      [
        "14:13",
        "arazzo/parameter-place",
        'The query parameter "more" has no place: "all" is the whole query.',
        'Write it into the value of "all".',
      ],
    ]);
  });
});
