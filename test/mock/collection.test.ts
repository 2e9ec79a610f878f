import { beforeEach, describe, expect, test } from "vitest";
import { Collection } from "../../src/mock/collection.ts";

interface Pet {
  readonly id: string;
  readonly owner: string;
  readonly tag?: string | undefined;
}

let pets: Collection<Pet, "owner" | "tag">;

beforeEach(() => {
  pets = new Collection((pet) => pet.id, { owner: (pet) => pet.owner, tag: (pet) => pet.tag });
  pets.insert({ id: "rex", owner: "ada" });
  pets.insert({ id: "tom", owner: "ada", tag: "t-1" });
  pets.insert({ id: "kit", owner: "bob" });
});

const ids = (rows: Iterable<Pet>) => [...rows].map((pet) => pet.id);

test("finds a row by its key", () => {
  expect(pets.get("tom")).toEqual({ id: "tom", owner: "ada", tag: "t-1" });
  expect(pets.get("nobody")).toBeUndefined();
  expect(pets.size).toBe(3);
});

test("a key is used once", () => {
  expect(() => pets.insert({ id: "rex", owner: "eve" })).toThrow(
    'A row with the key "rex" is there already.',
  );
});

test("an unknown row cannot be updated, and deleting it does nothing", () => {
  expect(() => pets.update("nobody", {})).toThrow('There is no row with the key "nobody" to update.');
  expect(pets.delete("nobody")).toBe(false);
});

describe("an index", () => {
  test("finds the first row of a value, or all of them, oldest first", () => {
    expect(pets.find("owner", "ada")?.id).toBe("rex");
    expect(ids(pets.filter("owner", "ada"))).toEqual(["rex", "tom"]);
    expect(pets.filter("owner", "eve")).toEqual([]);
  });

  test("holds only the rows that have a value", () => {
    expect(pets.find("tag", "t-1")?.id).toBe("tom");
    expect(pets.find("tag", "undefined")).toBeUndefined();
  });

  test("follows an update", () => {
    pets.update("rex", { owner: "bob", tag: "t-2" });
    expect(ids(pets.filter("owner", "ada"))).toEqual(["tom"]);
    expect(ids(pets.filter("owner", "bob"))).toEqual(["kit", "rex"]);
    expect(pets.find("tag", "t-2")?.id).toBe("rex");
    pets.update("rex", { tag: undefined });
    expect(pets.find("tag", "t-2")).toBeUndefined();
  });

  test("keeps the order of its rows when one is updated in another respect", () => {
    pets.update("rex", { tag: "t-9" });
    expect(ids(pets.filter("owner", "ada"))).toEqual(["rex", "tom"]);
    expect(ids(pets.values())).toEqual(["rex", "tom", "kit"]);
  });

  test("forgets a deleted row", () => {
    expect(pets.delete("tom")).toBe(true);
    expect(ids(pets.filter("owner", "ada"))).toEqual(["rex"]);
    expect(pets.find("tag", "t-1")).toBeUndefined();
  });

  test("takes any text for a value", () => {
    pets.insert({ id: "__proto__", owner: "__proto__" });
    expect(ids(pets.filter("owner", "__proto__"))).toEqual(["__proto__"]);
    expect(pets.find("owner", "constructor")).toBeUndefined();
  });
});

test("a row is replaced, never changed in place", () => {
  const before = pets.get("rex");
  pets.update("rex", { owner: "bob" });
  expect(before).toEqual({ id: "rex", owner: "ada" });
});

test("a copy and its original go their own ways", () => {
  const copy = pets.copy();
  copy.delete("rex");
  copy.insert({ id: "new", owner: "ada" });
  pets.update("tom", { owner: "bob" });
  expect(ids(copy.filter("owner", "ada"))).toEqual(["tom", "new"]);
  expect(ids(pets.filter("owner", "ada"))).toEqual(["rex"]);
});

test("a row may be found by several values, and by none of them once it is gone", () => {
  const tagged = new Collection((row: { id: string; tags: readonly string[] }) => row.id, {
    tag: (row) => row.tags,
  });
  tagged.insert({ id: "1", tags: ["a", "b"] });
  tagged.insert({ id: "2", tags: ["b"] });
  expect(tagged.filter("tag", "b").map(({ id }) => id)).toEqual(["1", "2"]);
  tagged.update("1", { tags: ["c"] });
  expect([tagged.find("tag", "a"), tagged.find("tag", "c")?.id]).toEqual([undefined, "1"]);
  tagged.delete("1");
  expect(tagged.find("tag", "c")).toBeUndefined();
});
