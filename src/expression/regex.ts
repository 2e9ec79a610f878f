import type { RE2JS } from "re2js";
import { regexLibrary } from "./libraries.ts";
import { type Parsed, tooLong, type Unparsed, unparsed } from "./parsed.ts";

/** A regular expression that takes linear time on any text. */
interface Regex {
  /** True when the pattern is found anywhere in the text. */
  matches(text: string): boolean;
}

/** What linear time rules out, or what people carry over from another language. */
const HABITS: readonly (readonly [fragment: RegExp, fix: string])[] = [
  [
    /^\(\?<?[=!]/,
    "Look-ahead and look-behind are not supported: match the text around it, or use two criteria.",
  ],
  [/^\\\d/, "References back to a group are not supported: write the group's pattern again."],
  [/^[*+?]/, "Write something to repeat before it, or a backslash to mean the character itself."],
  [/^\{/, "Repeat at most 1000 times."],
];

export function parseRegex(pattern: string): Parsed<Regex> {
  const long = tooLong(pattern, "pattern") ?? delimited(pattern);
  if (long !== undefined) return long;
  const { RE2JS: Library, RE2JSException } = regexLibrary();
  let compiled: RE2JS;
  try {
    compiled = Library.compile(Library.translateRegExp(pattern));
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    return unreadable(pattern, error.message);
  }
  const regex = { matches: (text: string) => compiled.matcher(text).find() };
  const warning = onlySlashes(pattern);
  return warning === undefined ? { value: regex } : { value: regex, warnings: [warning] };
}

/** `/x/i` and `/^x$/` are how other languages write a pattern; here they would never match what was meant. */
function delimited(pattern: string): Unparsed | undefined {
  const [, inner, flags] = /^\/(.+)\/([a-z]*)$/s.exec(pattern) ?? [];
  if (inner === undefined || flags === undefined) return undefined;
  if (flags === "" && !inner.startsWith("^") && !inner.endsWith("$")) return undefined;
  const kept = [...new Set(flags)].filter((flag) => "ims".includes(flag)).join("");
  const meant = kept === "" ? inner : `(?${kept})${inner}`;
  return unparsed("A pattern stands without slashes around it.", 0, `Write ${meant}`);
}

function onlySlashes(pattern: string) {
  if (!/^\/.+\/$/s.test(pattern)) return undefined;
  const message = "The slashes around the pattern are taken for part of it.";
  return { message, offset: 0, fix: `Write ${pattern.slice(1, -1)} if they are not.` };
}

function unreadable(pattern: string, written: string) {
  const [, reason = written, fragment = ""] =
    /^error parsing regexp: (.*?)(?:: `(.*)`)?$/s.exec(written) ?? [];
  const at = Math.max(0, pattern.indexOf(fragment));
  const fix = HABITS.find(([pattern]) => pattern.test(fragment))?.[1] ?? "Correct the pattern at this place.";
  return unparsed(`The pattern cannot be read: ${reason}.`, at, fix);
}
