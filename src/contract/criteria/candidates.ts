import type { Scalar } from "../../criterion/condition.ts";

/** Text that sorts after every other that a person writes. */
const LAST = "\uffff";

/** What a value can be that no literal says anything of. */
const OTHERS: readonly unknown[] = [undefined, null, true, false, "", "(another text)", LAST, {}];

/**
 * Values that between them stand for all others, as far as comparisons with these literals can tell them apart:
 * each literal, what lies beside it, and what lies between it and the next.
 */
export function candidatesFor(literals: Iterable<Scalar>): readonly unknown[] {
  const written = [...literals];
  const numbers = written.flatMap((literal) => {
    const number = typeof literal === "string" && literal.trim() !== "" ? Number(literal) : literal;
    return typeof number === "number" && Number.isFinite(number) ? [number] : [];
  });
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const between = sorted.map((number, index) => (number + (sorted[index + 1] ?? number + 3)) / 2);
  const beside = sorted.flatMap((number) => [number - 1, number, number + 1]);
  const texts = written.flatMap((literal) =>
    typeof literal === "string" ? [literal, `${literal}\u0000`] : [],
  );
  const all = [...written, ...texts, ...beside, ...between, ...sorted.map(String), 0, ...OTHERS];
  return [...new Set(all)];
}
