import { expect, test } from "vitest";
import { scenario, type WritePath, workflow } from "../../mocks/stytch/exports/scenario.ts";
import { placeOf } from "../../src/scenario/written-place.ts";

const written = (write: (path: WritePath) => void) =>
  scenario(workflow("any.yml", "any"), { world: () => ({}), inputs: () => ({}) }, write).paths;

test("a path is run unless it is written otherwise", () => {
  const paths = written((path) => {
    path("one way", {});
    path.only("only this one", {});
    path.skip("not now", {});
    path.todo("some day");
  });
  expect(paths.map(({ name, mode }) => [name, mode])).toEqual([
    ["one way", "run"],
    ["only this one", "only"],
    ["not now", "skip"],
    ["some day", "todo"],
  ]);
});

test("a path for each row is named by the fields of the row", () => {
  const rows = [
    { field: "phone", value: 1 },
    { field: "email", value: null },
  ];
  const paths = written((path) =>
    path.each(rows)("the $field is $value, and $nothing", ({ value }) => ({ inputs: () => ({ value }) })),
  );
  expect(paths.map(({ name }) => name)).toEqual([
    "the phone is 1, and $nothing",
    "the email is null, and $nothing",
  ]);
  expect(paths.map(({ inputs }) => inputs?.({}))).toEqual([{ value: 1 }, { value: null }]);
});

test("or by the row itself", () => {
  const paths = written((path) => path.each(["abc", "12"])("the user types %s", () => ({})));
  expect(paths.map(({ name }) => name)).toEqual(["the user types abc", "the user types 12"]);
});

test("two paths of one name are refused, of rows too", () => {
  expect(() => written((path) => path.each([1, 2])("one way", () => ({})))).toThrow(
    'Two paths are named "one way".',
  );
});

test("each knows the line where it is written", () => {
  const paths = written((path) => {
    path("one", {});
    path.skip("two", {});

    path.each([3])("three", () => ({}));
  });
  const places = paths.map((path) => placeOf(path.written));
  const [first] = places;
  expect(first?.file).toBe(import.meta.filename);
  expect(places.map((place) => Number(place?.line) - Number(first?.line))).toEqual([0, 1, 3]);
});
