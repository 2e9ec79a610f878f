import { handlesModule, isHandlesModule } from "../../contract/handles/handles-module.ts";
import { staleHandles } from "../../contract/handles/stale-handles.ts";
import { counted } from "../../document/counted.ts";
import { textIfThere } from "../../document/read-text.ts";
import { EXIT, type ExitCode, usageError } from "../command-error.ts";
import { namedDocuments } from "../named-documents.ts";
import { printDiagnostics } from "../print-diagnostics.ts";
import type { Program } from "../program.ts";
import type { Terminal } from "../terminal.ts";
import { writeFile } from "../text-file.ts";
import { type TypesFlags, USUAL_OUTPUT } from "./flags.ts";

/** `understudy types`: a module with a handle for each workflow, so that the compiler knows what is in them. */
export async function types(
  paths: readonly string[],
  flags: TypesFlags,
  { reader, workflowFrom }: Program,
  terminal: Terminal,
): Promise<ExitCode> {
  const { output: file, import: from, check = false } = flags;
  if (!/\.[cm]?tsx?$/.test(file)) throw usageError(`${file} will be TypeScript: let its name end in .ts.`);
  const now = textIfThere(file);
  if (now !== undefined && !isHandlesModule(now)) {
    throw usageError(
      `${file} was not written by understudy types, and is left alone. Name another file with --output, or remove this one.`,
    );
  }
  const { text, workflows, diagnostics } = handlesModule(namedDocuments(paths), {
    file,
    from,
    read: await reader(),
  });
  if (text === undefined) {
    printDiagnostics(diagnostics, terminal);
    return EXIT.documentsWrong;
  }
  const stale = now === undefined ? ["It is not there."] : staleHandles(now, text);
  if (stale.length === 0) {
    terminal.out(`${file} is up to date: ${counted(workflows, "workflow")}.\n`);
    return EXIT.passed;
  }
  if (!check) {
    writeFile(file, text);
    terminal.out(`Wrote ${file}: ${counted(workflows, "workflow")}.\n`);
    return EXIT.passed;
  }
  const lines = stale.map((line) => `  ${line}\n`).join("");
  terminal.out(`${file} is stale.\n${lines}Write it anew: ${commandFor(paths, flags, workflowFrom)}\n`);
  return EXIT.typesStale;
}

/** The command that writes the module, as it is typed into a shell. */
function commandFor(
  paths: readonly string[],
  { output, import: from }: TypesFlags,
  workflowFrom: string,
): string {
  const words = [
    ...paths,
    ...(output === USUAL_OUTPUT ? [] : ["--output", output]),
    ...(from === workflowFrom ? [] : ["--import", from]),
  ];
  return ["npx understudy types", ...words.map(typed)].join(" ");
}

const typed = (word: string): string =>
  /^[\w@%+=:,./~-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
