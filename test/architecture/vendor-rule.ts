import type { Rule, Violation } from "./rule.ts";
import type { Source } from "./source.ts";

/** Whose name and words only a mock may use. */
export interface Vendor {
  readonly name: string;
  /** Found in any case; those that end in a letter or a digit, not as the beginning of a longer one. */
  readonly words: readonly string[];
}

/** `src` serves any vendor: only `main.ts` puts it together with one. */
export const vendorRule = (vendor: Vendor): Rule => ({
  name: "src has no word of a vendor's, except in main.ts",
  violations: (sources) => {
    const words = wordsOf(vendor);
    return sources
      .filter(({ path }) => path.startsWith("src/") && path !== "src/main.ts")
      .flatMap((source) => wordsIn(source, words));
  },
});

function wordsIn({ path, text }: Source, words: RegExp): Violation[] {
  return [path, ...text.split("\n")].flatMap((line, number) => {
    const [word] = words.exec(line) ?? [];
    if (word === undefined) return [];
    return [{ path, line: Math.max(number, 1), message: `"${word}" is a vendor's word: ${line.trim()}` }];
  });
}

function wordsOf({ name, words }: Vendor): RegExp {
  const patterns = words.map((word) => word.replaceAll(/\W/g, "\\$&") + (/\w$/.test(word) ? "(?!\\w)" : ""));
  return new RegExp([name, ...patterns].join("|"), "i");
}
