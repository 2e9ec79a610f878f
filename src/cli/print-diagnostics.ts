import type { Diagnostic } from "../document/diagnostic.ts";
import { textIfThere } from "../document/read-text.ts";
import { renderDiagnostic } from "../document/render-diagnostic.ts";
import type { Terminal } from "./terminal.ts";

/** Prints each with the source line it points at. */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  { out, colour }: Pick<Terminal, "out" | "colour">,
): void {
  const texts = new Map<string, string | undefined>();
  for (const diagnostic of diagnostics) {
    const file = diagnostic.place?.file;
    if (file !== undefined && !texts.has(file)) texts.set(file, textIfThere(file));
    out(`${renderDiagnostic(diagnostic, texts.get(file ?? ""), { colour })}\n\n`);
  }
}
