import type { Random } from "../ports/random.ts";

/** Writes one text of a pattern; `spare` is how often an open repetition goes beyond what it must. */
type Writer = (random: Random, spare: number) => string;

function between(first: string, last: string): string {
  const from = first.charCodeAt(0);
  const length = last.charCodeAt(0) - from + 1;
  return String.fromCharCode(...Array.from({ length }, (_, i) => from + i));
}

const DIGITS = between("0", "9");
const WORD = `${between("A", "Z")}${between("a", "z")}${DIGITS}_`;
const PRINTABLE = between(" ", "~");
const without = (letters: string): string => [...PRINTABLE].filter((one) => !letters.includes(one)).join("");

const CLASSES: Readonly<Record<string, string>> = {
  d: DIGITS,
  D: without(DIGITS),
  w: WORD,
  W: without(WORD),
  s: " ",
  S: without(" "),
};

const CONTROLS: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", f: "\f", v: "\v" };

/**
 * A text that a regular expression matches, or undefined where the expression uses what this does not know:
 * looking ahead or behind, back references, word boundaries, Unicode properties.
 */
export function textLike(pattern: string, random: Random, spare = 4): string | undefined {
  const reader = new PatternReader(pattern);
  const writer = reader.alternatives();
  return reader.understood ? writer(random, spare) : undefined;
}

class PatternReader {
  #rest: string;
  #lost = false;

  constructor(pattern: string) {
    this.#rest = pattern;
  }

  get understood(): boolean {
    return !this.#lost && this.#rest === "";
  }

  alternatives(): Writer {
    const choices = [this.#sequence()];
    while (this.#take(/^\|/)) choices.push(this.#sequence());
    return (random, spare) => choices[random.integer(choices.length)]?.(random, spare) ?? "";
  }

  #sequence(): Writer {
    const parts: Writer[] = [];
    while (this.#rest !== "" && !/^[|)]/.test(this.#rest) && !this.#lost) parts.push(this.#repeated());
    return (random, spare) => parts.map((part) => part(random, spare)).join("");
  }

  #repeated(): Writer {
    const atom = this.#atom();
    const counts = this.#take(/^(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/);
    if (!counts) return atom;
    const [, sign, least = sign === "+" ? "1" : "0", comma, most = sign === "?" ? "1" : ""] = counts;
    const open = most === "" && (sign !== undefined || comma !== undefined);
    const [from, to] = [Number(least), most === "" ? Number(least) : Number(most)];
    return (random, spare) => {
      const times = from + random.integer((open ? spare : Math.min(to - from, Math.max(spare, 0))) + 1);
      return Array.from({ length: times }, () => atom(random, spare)).join("");
    };
  }

  #atom(): Writer {
    if (this.#take(/^[\^$]/)) return () => "";
    if (this.#take(/^\((?:\?:|\?<\w+>)?(?!\?)/)) {
      const inner = this.alternatives();
      if (!this.#take(/^\)/)) this.#lost = true;
      return inner;
    }
    if (this.#take(/^\./)) return oneOf(WORD);
    const [, negated, members] = this.#take(/^\[(\^?)((?:\\.|[^\]\\])*)\]/) ?? [];
    if (members !== undefined) {
      const letters = this.#members(members);
      return oneOf(negated ? without(letters) : letters);
    }
    const [, escaped] = this.#take(/^\\(.)/) ?? [];
    if (escaped !== undefined) return oneOf(this.#escaped(escaped));
    const [plain] = this.#take(/^[^()[\]{}*+?\\|]/u) ?? [];
    if (plain === undefined) this.#lost = true;
    return () => plain ?? "";
  }

  /** The letters between square brackets. */
  #members(text: string): string {
    let letters = "";
    for (const [, from = "", to] of text.matchAll(/(\\.|[^\\])(?:-(\\.|[^\\]))?/gu)) {
      const first = this.#member(from);
      letters += to === undefined ? first : between(first, this.#member(to));
    }
    return letters;
  }

  #member = (text: string): string => (text.startsWith("\\") ? this.#escaped(text.slice(1)) : text);

  #escaped(letter: string): string {
    const known = CLASSES[letter] ?? CONTROLS[letter];
    if (known !== undefined) return known;
    // A letter or digit that is left has a meaning of its own: \b, \1, \p{…}, \u0041.
    if (/[A-Za-z0-9]/.test(letter)) this.#lost = true;
    return letter;
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    const found = pattern.exec(this.#rest);
    if (!found) return undefined;
    this.#rest = this.#rest.slice(found[0].length);
    return found;
  }
}

const oneOf =
  (letters: string): Writer =>
  (random) =>
    letters.charAt(random.integer(letters.length));
