import { stripVTControlCharacters } from "node:util";
import { framesOf, shortPath, type Thrown } from "./ending.ts";
import { markOf, type Paint } from "./ending-lines.ts";
import type { Failure } from "./failure.ts";

/** All that is known of a failure. What went wrong in the same way in each of several tries is told once. */
export function failureText({ title, place, errors }: Failure, paint: Paint): string {
  const texts = new Set(errors.map((error) => errorText(error, title)));
  const [first = ""] = texts;
  const heading = first.startsWith(title) || place.startsWith(title) ? [] : [paint.bold(title)];
  const text = [...heading, [...texts].join("\n\n")].join("\n");
  return `${markOf("failed", paint)} ${paint.red(place)}\n\n${paint.isColorSupported ? text : stripVTControlCharacters(text)}`;
}

function errorText(error: Thrown, title: string): string {
  const { diff, frame, cause } = error;
  return [
    sentenceOf(error, title),
    ...[diff, frame].filter((more) => typeof more === "string").map((more) => `\n${more.trim()}\n`),
    ...frameLines(error),
    ...(cause ? [`\nCaused by ${errorText(cause, title)}`] : []),
  ]
    .join("\n")
    .trim();
}

/** The report of a path and that of a contract name themselves. */
function sentenceOf({ name, message }: Thrown, title: string): string {
  const isReport = message.startsWith(title) || message.startsWith("\n");
  return isReport || name === undefined ? message.trim() : `${name}: ${message}`;
}

/** How an error came about, when the one line that is its place does not say it. */
function frameLines(error: Thrown): readonly string[] {
  const frames = framesOf(error);
  if (frames.length < 2) return [];
  return frames.map(({ method, file, line, column }) =>
    ["    at", method, `${shortPath(file)}:${line}:${column}`].filter(Boolean).join(" "),
  );
}
