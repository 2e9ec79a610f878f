import { DocumentError } from "../../document/diagnostic.ts";
import { nodeOf } from "../../document/node.ts";
import type { TextDocument } from "../../document/text-document.ts";

/** One path of a scenario as it went: what each call of it was answered. */
export interface PlayedPath {
  /** The file of the document. */
  readonly document: string;
  readonly workflowId: string;
  readonly name: string;
  readonly calls: readonly PlayedCall[];
}

interface PlayedCall {
  readonly stepId: string;
  readonly status: number;
  readonly error?: string;
}

/** What the reporter of the scenarios writes: the paths that went as written. */
export interface PlayedPaths {
  readonly version: 1;
  readonly paths: readonly PlayedPath[];
}

/** Throws a DocumentError when the file was not written by the reporter. */
export function readPlayedPaths({ value, file, placeOf }: TextDocument): readonly PlayedPath[] {
  const { version, paths } = nodeOf(value);
  if (version === 1 && Array.isArray(paths) && paths.every(isPath)) return paths;
  throw new DocumentError([
    {
      code: "coverage/no-paths",
      severity: "error",
      message: `${file} does not hold the paths of scenarios.`,
      place: placeOf(""),
      fix: "Run the scenarios with their reporter and --outputFile, and name the file that it writes.",
    },
  ]);
}

function isPath(value: unknown): value is PlayedPath {
  const { document, workflowId, name, calls } = nodeOf(value);
  const areTexts = [document, workflowId, name].every((one) => typeof one === "string");
  return areTexts && Array.isArray(calls) && calls.every(isCall);
}

function isCall(value: unknown): boolean {
  const { stepId, status, error } = nodeOf(value);
  return (
    typeof stepId === "string" && typeof status === "number" && ["string", "undefined"].includes(typeof error)
  );
}
