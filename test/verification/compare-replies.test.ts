import { expect, test } from "vitest";
import { compareReplies, type Expected } from "../../src/verification/compare-replies.ts";

const ERRORS = { type: "/error_type", message: "/error_message" };

const reply = (status: number, body: unknown) => ({
  status,
  headers: {},
  body: typeof body === "string" ? body : JSON.stringify(body),
});

type Answer = readonly [status: number, body: unknown];

const compare = (real: Answer, standIn: Answer, expected: Expected = {}, wording = false) =>
  compareReplies({ real: reply(...real), standIn: reply(...standIn) }, ERRORS, expected, { wording });

const refusal = (error_type: string, error_message = "No.") => ({ error_type, error_message });

test("a success beside an error is told by status and type, without what follows from it", () => {
  expect(compare([200, { a: 1 }], [404, refusal("gone")], { fixed: ["/a"] })).toEqual([
    { kind: "status", pointer: "", real: "200", standIn: "404", counts: true },
    { kind: "error type", pointer: "", real: "none", standIn: "gone", counts: true },
  ]);
});

test("two errors are compared in status, type and shape", () => {
  expect(compare([400, refusal("bad")], [401, { ...refusal("worse"), more: 1 }])).toEqual([
    { kind: "status", pointer: "", real: "400", standIn: "401", counts: true },
    { kind: "error type", pointer: "", real: '"bad"', standIn: '"worse"', counts: true },
    { kind: "shape", pointer: "/more", real: "absent", standIn: "number", counts: true },
  ]);
});

test("words are compared of the same error only, and count when they are to", () => {
  const told = { kind: "wording", pointer: "", real: '"A"', standIn: '"B"' };
  const answers = [[400, refusal("bad", "A")] as const, [400, refusal("bad", "B")] as const] as const;
  expect(compare(...answers)).toEqual([{ ...told, counts: false }]);
  expect(compare(...answers, {}, true)).toEqual([{ ...told, counts: true }]);
  expect(compare([400, refusal("bad", "A")], [400, refusal("worse", "B")], {}, true)).toHaveLength(1);
});

test("values are compared only where they are fixed, ids but for their UUIDs", () => {
  const [one, other] = ["0f8fad5b-d9cb-469f-a165-70867728950e", "7c9e6679-7425-40de-944b-e07fc1f90ae7"];
  const real = { a: 1, b: 1, id: `user-${one}`, list: [`x-${one}`] };
  const standIn = { a: 2, b: 2, id: `user-${other}`, list: [`y-${other}`] };
  const expected = { fixed: ["/b"], alike: ["/id", "/list/0"] };
  expect(compare([200, real], [200, standIn], expected)).toEqual([
    { kind: "value", pointer: "/b", real: "1", standIn: "2", counts: true },
    { kind: "value", pointer: "/list/0", real: '"x-<uuid>"', standIn: '"y-<uuid>"', counts: true },
  ]);
});

test("a value that is missing on one side is told once", () => {
  expect(compare([200, { a: 1 }], [200, {}], { fixed: ["/a"] })).toEqual([
    { kind: "shape", pointer: "/a", real: "number", standIn: "absent", counts: true },
  ]);
});

test("the shape of a success that shows anything is left alone, that of an error is not", () => {
  expect(compare([200, { a: 1 }], [200, {}], { anyShape: true })).toEqual([]);
  expect(compare([400, { a: 1 }], [400, {}], { anyShape: true })).toHaveLength(1);
});

test("what is known is told, and does not count", () => {
  expect(
    compare([200, {}], [400, refusal("bad")], { known: "because" }, true).map(({ counts }) => counts),
  ).toEqual([false, false]);
});

test("a body that is no JSON is a difference to one that is", () => {
  expect(compare([200, "<html>"], [200, {}])).toEqual([
    { kind: "shape", pointer: "", real: "no JSON", standIn: "JSON", counts: true },
  ]);
  expect(compare([200, "one"], [200, "other"])).toEqual([]);
});
