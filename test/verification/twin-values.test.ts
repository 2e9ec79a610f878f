import { expect, test } from "vitest";
import { TwinValues } from "../../src/verification/twin-values.ts";

test("a value of a reply has its twin at the same place of the other", () => {
  const twins = new TwinValues(new Set());
  twins.learn(
    { id: "user-1234", all: [{ id: "app-56789" }] },
    { id: "user-abc1", all: [{ id: "app-defg2" }] },
  );
  expect(twins.twinOf({ a: "user-1234", b: ["app-56789", "app-5678"], c: 5, d: null })).toEqual({
    a: "user-abc1",
    b: ["app-defg2", "app-5678"],
    c: 5,
    d: null,
  });
});

test("words, short texts and what is on one side only have none", () => {
  const twins = new TwinValues(new Set());
  twins.learn(
    { status: "authenticated", n: "12345", only: "user-1234" },
    { status: "unverified", n: "54321" },
  );
  expect(twins.twinOf(["authenticated", "12345", "user-1234"])).toEqual([
    "authenticated",
    "12345",
    "user-1234",
  ]);
});

test("the first twin stays, and what is kept has none", () => {
  const twins = new TwinValues(new Set(["kept-12345"]));
  twins.learn(["user-1234", "kept-12345"], ["user-abc1", "kept-67890"]);
  twins.learn(["user-1234"], ["user-abc2"]);
  expect(twins.twinOf(["user-1234", "kept-12345"])).toEqual(["user-abc1", "kept-12345"]);
});

test("in a path whole segments and whole values of the query are replaced, and spelt as a path has them", () => {
  const twins = new TwinValues(new Set());
  twins.set("user 1", "a/b");
  twins.set("user-1234", "user-abc1");
  expect(twins.twinOfPath("/v1/users/user%201/user-12345?id=user-1234&user-1234&x=a=user-1234?")).toBe(
    "/v1/users/a%2Fb/user-12345?id=user-abc1&user-1234&x=a=user-1234?",
  );
});
