import { readFileSync } from "node:fs";
import type { Diagnostic } from "../document/diagnostic.ts";
import { renderDiagnostic } from "../document/render-diagnostic.ts";
import { checkDocument } from "../runner/open-document.ts";
import { CommandError, EXIT, type ExitCode } from "./exit-code.ts";
import { findDocuments } from "./find-documents.ts";
import type { Terminal } from "./terminal.ts";

/** `understudy check`: everything that is wrong with Arazzo documents, without running them. */
export function check(paths: readonly string[], terminal: Terminal): ExitCode {
  const files = findDocuments(paths);
  if (files.length === 0) {
    throw new CommandError(`There is no Arazzo document in ${paths.join(", ")}.`, EXIT.usage);
  }
  const diagnostics = files.flatMap((file) => checkDocument(file));
  const texts = new Map<string, string | undefined>();
  for (const diagnostic of diagnostics) {
    terminal.out(
      `${renderDiagnostic(diagnostic, textOf(diagnostic, texts), { colour: terminal.colour })}\n\n`,
    );
  }
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  terminal.out(`${counted(files.length, "document")}: ${verdict(errors, diagnostics.length - errors)}\n`);
  return errors > 0 ? EXIT.documentsWrong : EXIT.passed;
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

function verdict(errors: number, others: number): string {
  if (errors + others === 0) return "nothing wrong.";
  return `${counted(errors, "error")}, ${counted(others, "warning or note", "warnings and notes")}.`;
}

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
