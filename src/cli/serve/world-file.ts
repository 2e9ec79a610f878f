import { watch } from "node:fs";
import { basename, dirname } from "node:path";
import { ControlError, type Problem } from "../../control/client/ask.ts";
import { control } from "../../control/client/client.ts";
import { readWorldDocument, refusedDiagnostic } from "../../control/world/world-document.ts";
import { type Diagnostic, DocumentError } from "../../document/diagnostic.ts";
import { textIfThere } from "../../document/read-text.ts";
import type { TextDocument } from "../../document/text-document.ts";
import { printDiagnostics } from "../print-diagnostics.ts";
import type { Terminal } from "../terminal.ts";
import type { PrintEvent } from "./server-events.ts";
import type { StandIn } from "./stand-in.ts";

/**
 * Loads a world document, unless a journal has `resumed` a world already, and again whenever it changes; returns a
 * function that stops this. An invalid document throws a DocumentError at the start; later its errors are printed and
 * the world stays as it was.
 */
export async function keepWorldLoaded(
  file: string,
  standIn: StandIn,
  resumed: boolean,
  print: PrintEvent,
  terminal: Terminal,
): Promise<() => void> {
  const load = async (again: boolean) => {
    const { project, names } = await loadWorld(file, standIn, again);
    print({ event: "world", file, project, names });
  };
  if (resumed) {
    print({ event: "note", message: `${file} waits for a change: the journal has a world already.` });
  } else await load(false);
  // One after the other, even when it changes fast.
  let loading = Promise.resolve();
  return watchFile(file, () => {
    loading = loading
      .then(() => load(true))
      .catch((error: unknown) => {
        if (!(error instanceof DocumentError)) throw error;
        printDiagnostics(error.diagnostics, { out: terminal.err, colour: terminal.colour });
        print({ event: "warning", message: `${file} is not loaded: the world stays as it was.` });
      });
  });
}

/** Calls back when the text of a file has changed; returns a function that stops watching. */
function watchFile(file: string, onChange: () => void): () => void {
  let known = textIfThere(file);
  // Watches the folder: many editors replace the file instead of writing to it.
  const watcher = watch(dirname(file), (_, name) => {
    if (name !== basename(file)) return;
    const text = textIfThere(file);
    // A file that is being replaced is missing or empty for a moment.
    if (text === undefined || text === "" || text === known) return;
    known = text;
    onChange();
  });
  return () => watcher.close();
}

async function loadWorld(file: string, standIn: StandIn, again: boolean) {
  const { document, text } = readWorldDocument(file, standIn.worldSchema);
  const project = typeof document.project === "string" ? document.project : standIn.project;
  // Through the control API, like any other change, so that a journal records it.
  const world = control({ standIn: { control: standIn.handle }, project });
  if (again) {
    await world.snapshots.take(BEFORE);
    await world.reset();
  }
  try {
    return { project, names: Object.keys(await world.people.add(document)) };
  } catch (error) {
    if (!(error instanceof ControlError)) throw error;
    if (again) await world.snapshots.restore(BEFORE);
    throw new DocumentError(diagnosticsOf(error.problem, text));
  }
}

/** The snapshot to go back to when a changed document is refused. */
const BEFORE = "before-world-document";

const diagnosticsOf = ({ message, fix, faults }: Problem, text: TextDocument): Diagnostic[] =>
  (faults ?? [{ pointer: "", message, fix }]).map((fault) =>
    refusedDiagnostic(text, { ...fault, fix: fault.fix ?? "Correct the document." }),
  );
