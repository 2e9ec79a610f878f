import { watch } from "node:fs";
import { basename, dirname } from "node:path";
import { ControlError, control, type Problem } from "../../control/api/client.ts";
import { readWorldDocument, refusedDiagnostic } from "../../control/world/world-document.ts";
import { type Diagnostic, DocumentError } from "../../document/diagnostic.ts";
import type { TextDocument } from "../../document/text-document.ts";
import { bodyText } from "../../ports/http.ts";
import { printDiagnostics } from "../print-diagnostics.ts";
import type { Terminal } from "../terminal.ts";
import { textIfThere } from "../text-file.ts";
import type { PrintEvent } from "./server-events.ts";
import type { StandIn } from "./stand-in.ts";

export interface KeepLoadedOptions {
  /** The world is there already: a journal has brought it back. */
  readonly resumed: boolean;
  readonly print: PrintEvent;
  readonly terminal: Terminal;
}

/**
 * Loads a world document, and again whenever it changes; answers how to stop. One that is wrong at the start is a
 * DocumentError; one that is wrong later is told, and the world stays as it was.
 */
export async function keepWorldLoaded(
  file: string,
  standIn: StandIn,
  { resumed, print, terminal }: KeepLoadedOptions,
): Promise<() => void> {
  const load = async (again: boolean) => {
    const { project, names } = await loadWorld(file, standIn, again);
    print({ event: "world", file, project, names });
  };
  if (resumed) {
    print({ event: "note", message: `${file} waits for a change: the journal has a world already.` });
  } else await load(false);
  // One after the other, however fast it changes.
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

/** Calls back when the text of a file is another one; answers how to stop. */
function watchFile(file: string, onChange: () => void): () => void {
  let known = textIfThere(file);
  // The folder, not the file: editors put a new file in the place of the old one.
  const watcher = watch(dirname(file), (_, name) => {
    if (name !== basename(file)) return;
    const text = textIfThere(file);
    // A file that is just being replaced is not there, or empty, for a moment.
    if (text === undefined || text === "" || text === known) return;
    known = text;
    onChange();
  });
  return () => watcher.close();
}

async function loadWorld(
  file: string,
  standIn: StandIn,
  again: boolean,
): Promise<{ readonly project: string; readonly names: readonly string[] }> {
  const { document, text } = readWorldDocument(file, standIn.worldSchema);
  const project = typeof document.project === "string" ? document.project : standIn.project;
  // Through the same door as everybody, so that a journal knows of it.
  const world = control({ url: "http://localhost", project, fetch: fetchFrom(standIn) });
  if (again) {
    await world.takeSnapshot(BEFORE);
    await world.reset();
  }
  try {
    return { project, names: Object.keys(await world.seed(document)) };
  } catch (error) {
    if (!(error instanceof ControlError)) throw error;
    if (again) await world.restoreSnapshot(BEFORE);
    throw new DocumentError(diagnosticsOf(error.problem, text));
  }
}

/** The world as it was before its document was loaded, to go back to. */
const BEFORE = "before-world-document";

const fetchFrom =
  ({ handle }: StandIn): typeof fetch =>
  async (url, { method = "GET", body } = {}) => {
    const headers = { host: "localhost", "content-type": "application/json" };
    const text = typeof body === "string" ? body : undefined;
    const reply = await handle({ method, url: String(url), headers, body: text });
    return new Response(bodyText(reply), { status: reply.status });
  };

const diagnosticsOf = ({ message, fix, faults }: Problem, text: TextDocument): Diagnostic[] =>
  (faults ?? [{ pointer: "", message, fix }]).map((fault) =>
    refusedDiagnostic(text, { ...fault, fix: fault.fix ?? "Correct the document." }),
  );
