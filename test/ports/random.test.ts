import fc from "fast-check";
import { expect, test } from "vitest";
import { Random } from "../../src/ports/random.ts";

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const some = (random: Random) => [random.uuid(), random.text(6, "0123456789"), random.integer(100)];

test("the same seed gives the same values, a number or its text alike", () => {
  expect(some(new Random(42))).toEqual(some(new Random(42)));
  expect(some(new Random("42"))).toEqual(some(new Random(42)));
});

test("another seed gives other values", () => {
  expect(some(new Random(42))).not.toEqual(some(new Random(43)));
});

test("a generator restored from its state goes on as the first would have", () => {
  const random = new Random("a");
  random.bytes(5);
  const { state } = random;
  const expected = some(random);
  const other = new Random("b");
  other.restore(state);
  expect(some(other)).toEqual(expected);
});

test("every uuid is a version 4 one, and no two are the same", () => {
  const random = new Random(1);
  const uuids = Array.from({ length: 500 }, () => random.uuid());
  for (const uuid of uuids) expect(uuid).toMatch(UUID_V4);
  expect(new Set(uuids).size).toBe(500);
});

test("an integer is never below zero and never reaches its bound, whatever the seed", () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 1_000 }), (seed, below) => {
      const value = new Random(seed).integer(below);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThan(below);
      expect(Number.isInteger(value)).toBe(true);
    }),
  );
});

test("digits come up about equally often", () => {
  const counts = new Map<string, number>();
  for (const digit of new Random(7).text(10_000, "0123456789"))
    counts.set(digit, (counts.get(digit) ?? 0) + 1);
  expect(counts.size).toBe(10);
  for (const count of counts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(150);
});

test("bytes fill the length asked for, with values of the whole range", () => {
  const bytes = new Random(3).bytes(4_096);
  expect(bytes).toHaveLength(4_096);
  expect(new Set(bytes).size).toBe(256);
});
