import { expect, test } from "vitest";
import type { FaultRule } from "../../src/mock/fault-rule.ts";
import { Faults } from "../../src/mock/faults.ts";
import type { Operation } from "../../src/openapi/description.ts";

const operation = (id: string, path = `/${id}`): Operation => ({
  id,
  path,
  method: "POST",
  parameters: [],
  responses: new Map(),
  security: [],
  pointer: "",
});
const [send, check] = [operation("send"), operation("check", "/codes/{id}")];

function armed(...rules: FaultRule[]): Faults {
  const faults = new Faults();
  for (const rule of rules) faults.add(rule);
  return faults;
}
const struck = (faults: Faults, ...operations: Operation[]) =>
  operations.map((one) => faults.strike(one)?.errorType);

test("nothing strikes when nothing is armed", () => {
  expect(struck(new Faults(), send)).toEqual([undefined]);
});

test("a rule strikes every operation, or the one of its operationId, or of its path", () => {
  expect(struck(armed({ errorType: "e" }), send, check)).toEqual(["e", "e"]);
  expect(struck(armed({ errorType: "e", operationId: "send" }), send, check)).toEqual(["e", undefined]);
  expect(struck(armed({ errorType: "e", path: "/codes/{id}" }), send, check)).toEqual([undefined, "e"]);
});

test("it strikes as often as it says, after letting as many pass as it says", () => {
  const faults = armed({ errorType: "e", times: 2, after: 1 });
  expect(struck(faults, send, send, check, send)).toEqual([undefined, "e", "e", undefined]);
  expect(faults.list()).toEqual([{ errorType: "e", times: 2, after: 1, hits: 2 }]);
});

test("only requests that match are counted", () => {
  const faults = armed({ errorType: "e", operationId: "send", after: 1 });
  expect(struck(faults, check, send, send)).toEqual([undefined, undefined, "e"]);
});

test("rules are tried in their order, and a spent one makes room for the next", () => {
  const faults = armed({ errorType: "first", times: 1 }, { errorType: "second" });
  expect(struck(faults, send, send)).toEqual(["first", "second"]);
});

test("cleared, nothing strikes", () => {
  const faults = armed({ errorType: "e" });
  faults.clear();
  expect(struck(faults, send)).toEqual([undefined]);
  expect(faults.list()).toEqual([]);
});
