import fc from "fast-check";
import { expect, test } from "vitest";
import { ExpiryQueue } from "../../src/mock/expiry-queue.ts";

test("what is due comes out in the order of its time, and nothing that is not due", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 100 })), fc.nat({ max: 100 }), (times, now) => {
      const queue = new ExpiryQueue();
      for (const [index, at] of times.entries()) queue.add(String(index), at);
      const taken: number[] = [];
      for (let key = queue.takeDue(now); key !== undefined; key = queue.takeDue(now))
        taken.push(times[Number(key)] ?? -1);
      expect(taken).toEqual(times.filter((at) => at <= now).sort((one, other) => one - other));
    }),
  );
});

test("what never expires is never due", () => {
  const queue = new ExpiryQueue();
  queue.add("forever", Number.POSITIVE_INFINITY);
  expect(queue.takeDue(Number.MAX_SAFE_INTEGER)).toBeUndefined();
});
