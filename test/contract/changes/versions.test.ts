import { expect, test } from "vitest";
import { compare, DESCRIPTION, DOCUMENT, edited, FILES, line, version } from "./compare.ts";

test("nothing is told of what is the same", () => {
  expect(compare(FILES, FILES)).toEqual([]);
});

test("a document that is gone takes its workflows with it, and has no place any more", () => {
  const after = { ...FILES, "login.yml": "" };
  expect(compare(FILES, after)).toEqual([
    {
      code: "change/document-removed",
      impact: "breaking",
      message: 'The document login.yml is gone, and its workflow "login" with it.',
      fix: "Keep the document, or tell everybody who runs it.",
      uses: ["login"],
      before: { file: "login.yml", line: 1, column: 1 },
    },
  ]);
});

test("a document that is new breaks nobody", () => {
  expect(compare({ ...FILES, "login.yml": "" }, FILES).map(line)).toEqual([
    'safe change/document-added nowhere → login.yml:1 [login]: The document login.yml is new, with its workflow "login".',
  ]);
});

test("a document of the same workflows under another name has moved, and is compared all the same", () => {
  const after = {
    ...FILES,
    "login.yml": "",
    "sign-in.yml": edited(DOCUMENT, [["retryLimit: 3", "retryLimit: 2"]]),
  };
  expect(compare(FILES, after).map(line)).toEqual([
    "risky change/document-moved login.yml:1 → sign-in.yml:1 [login]: The document login.yml is sign-in.yml now.",
    "risky change/action-changed login.yml:38 → sign-in.yml:38 [login › redeem]: When it fails, the action \"again\" is retry at most 2 times if $response.body#/error == 'locked' now, and was retry at most 3 times if $response.body#/error == 'locked'.",
  ]);
});

test("a workflow that takes other steps under another name is gone, and the other one new", () => {
  const after = edited(DOCUMENT, [
    ["workflowId: login", "workflowId: enrol"],
    ["kind: sms", "kind: call"],
  ]);
  expect(compare(FILES, { ...FILES, "login.yml": after }).map(line)).toEqual([
    'breaking change/workflow-removed login.yml:6 → login.yml:5 [login]: The workflow "login" is gone.',
    'safe change/workflow-added login.yml:5 → login.yml:6 [enrol]: The workflow "enrol" is new.',
  ]);
});

test("an operation that both have renamed is the same one", () => {
  const after = {
    "login.yml": edited(DOCUMENT, [["operationId: sendCode", "operationId: textCode"]]),
    "api.yml": edited(DESCRIPTION, [["operationId: sendCode", "operationId: textCode"]]),
  };
  expect(compare(FILES, after)).toEqual([]);
});

test("the steps that run in another order are told once", () => {
  const [start, send, redeem] = DOCUMENT.split(/(?= {6}- stepId: )/);
  const [own, end] = (redeem ?? "").split(/(?= {4}outputs:\n {6}token)/);
  const after = [start, own?.replace("$steps.send.outputs.codeId", "$inputs.locale"), send, end].join("");
  const before = DOCUMENT.replace("$steps.send.outputs.codeId", "$inputs.locale");
  const told = compare({ ...FILES, "login.yml": before }, { ...FILES, "login.yml": after });
  expect(told.map(line)).toEqual([
    "risky change/step-moved login.yml:15 → login.yml:15 [login]: The steps run in the order redeem, send now, and ran in the order send, redeem.",
  ]);
});

test("what two steps share is told once, with both", () => {
  const shared = edited(DESCRIPTION, [["https://api.example.com", "https://eu.example.com"]]);
  expect(compare(FILES, { ...FILES, "api.yml": shared })).toEqual([
    {
      code: "change/server",
      impact: "risky",
      message: "Calls go to https://eu.example.com now, and went to https://api.example.com.",
      fix: "Check that it is the server that is meant, and that credentials are right for it.",
      uses: ["login › send", "login › redeem"],
      before: { file: "api.yml", line: 4, column: 5 },
      after: { file: "api.yml", line: 4, column: 5 },
    },
  ]);
});

test("what cannot be read is not compared", () => {
  const { documents, unreadable } = version({ ...FILES, "api.yml": "openapi: 2" });
  expect(documents.map(({ name }) => name)).toEqual(["login.yml"]);
  expect(unreadable).toEqual([
    {
      code: "openapi/version",
      severity: "error",
      message: 'This is not an OpenAPI 3 document: "openapi" is 2.',
      place: { file: "api.yml", line: 1, column: 1 },
      fix: 'Start the document with "openapi: 3.1.0", or name another file.',
    },
  ]);
});
