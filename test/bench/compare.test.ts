import { expect, test } from "vitest";
import type { Contestant } from "./case.ts";
import { compare } from "./compare.ts";
import { table } from "./table.ts";

/** Works at these rates, one a call, and notes every call. */
function scripted(name: string, rates: number[], log: string[]): Contestant {
  return {
    name,
    start: async () => ({
      rate: async () => {
        log.push(name);
        return rates.shift() ?? 0;
      },
      stop: async () => {
        log.push(`${name} stopped`);
      },
    }),
  };
}

test("the ratio is the median of the rounds' own ratios; the first round only warms up", async () => {
  const log: string[] = [];
  const comparison = await compare(
    {
      name: "a case",
      target: 0.75,
      reference: scripted("bare", [1, 1_000, 2_000, 1_000], log),
      subject: scripted("ours", [9, 500, 500, 750], log),
    },
    { rounds: 3, milliseconds: 1 },
  );
  expect(comparison).toEqual({
    name: "a case",
    target: 0.75,
    reference: { name: "bare", rate: 1_000 },
    subject: { name: "ours", rate: 500 },
    ratio: 0.5,
    spread: [0.375, 0.625],
    met: false,
  });
  expect(log.join(" ")).toBe("bare ours bare ours ours bare bare ours bare stopped ours stopped");
  expect(table([comparison]).split("\n")).toEqual([
    "case    subject     reference     ratio  middle half  at least",
    "a case  ours 500/s  bare 1,000/s  0.50   0.38–0.63    0.75      MISSED",
  ]);
});
