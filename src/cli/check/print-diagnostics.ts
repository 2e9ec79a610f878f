import { readFileSync } from "node:fs";
import type { Diagnostic } from "../../document/diagnostic.ts";
import { renderDiagnostic } from "../../document/render-diagnostic.ts";
import type { Terminal } from "../terminal.ts";

/** Each with the line that it stands on. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], terminal: Terminal): void {
  const texts = new Map<string, string | undefined>();
  for (const diagnostic of diagnostics) {
    terminal.out(
      `${renderDiagnostic(diagnostic, textOf(diagnostic, texts), { colour: terminal.colour })}\n\n`,
    );
  }
}

function textOf({ place }: Diagnostic, texts: Map<string, string | undefined>): string | undefined {
  if (!place) return undefined;
  if (!texts.has(place.file)) texts.set(place.file, readIfThere(place.file));
  return texts.get(place.file);
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
