import picocolors from "picocolors";
import { type Diagnostic, formatPlace, headline, type Severity } from "./diagnostic.ts";

const plain = picocolors.createColors(false);
const coloured = picocolors.createColors(true);

const TINT: Readonly<Record<Severity, "red" | "yellow" | "cyan">> = {
  error: "red",
  warning: "yellow",
  note: "cyan",
};

/** One diagnostic for a person to read; with the text of its file, the line it stands on is shown too. */
export function renderDiagnostic(
  diagnostic: Diagnostic,
  text?: string,
  options: { colour?: boolean } = {},
): string {
  const { place, severity, code, message, fix } = diagnostic;
  const paint = options.colour ? coloured : plain;
  const tint = paint[TINT[severity]];
  const where = place === undefined ? "" : `${paint.bold(formatPlace(place))} `;
  const lines = [
    options.colour ? `${where}${tint(severity)} ${paint.dim(code)}` : headline(diagnostic),
    indent(message),
  ];
  if (place !== undefined && text !== undefined) {
    const frame = codeFrame(text, place.line, place.column);
    if (frame !== undefined) {
      lines.push(paint.dim(frame.before), frame.line, `${paint.dim(frame.gutter)}${tint("^")}`);
    }
  }
  if (fix !== undefined) lines.push(indent(`${paint.green("fix:")} ${fix}`));
  return lines.filter((line) => line !== "").join("\n");
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, "  ");
}

const WIDEST_LINE = 100;

/** The line before, the line itself and the gutter up to the caret. */
function codeFrame(text: string, line: number, column: number) {
  const all = text.split("\n");
  const subject = all[line - 1];
  if (subject === undefined) return undefined;
  const width = String(line).length;
  const cut = (source: string) => source.replace(/\r$/, "").slice(start, start + WIDEST_LINE);
  // A caret far to the right (minified JSON) is shown by moving the window, not by an endless line.
  const start = column > WIDEST_LINE ? column - Math.floor(WIDEST_LINE / 2) : 0;
  const numbered = (number: number, source: string) =>
    `  ${String(number).padStart(width)} | ${cut(source)}`.trimEnd();
  const previous = all[line - 2];
  const lead = cut(subject)
    .slice(0, column - 1 - start)
    .replaceAll(/[^\t]/g, " ");
  return {
    before: previous === undefined ? "" : numbered(line - 1, previous),
    line: numbered(line, subject),
    gutter: `  ${" ".repeat(width)} | ${lead}`,
  };
}
