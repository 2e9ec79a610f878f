import { isNode } from "../../document/node.ts";
import { readText } from "../../document/read-text.ts";
import { parsedJson } from "../../expression/parse-payload.ts";
import { bodyText, type HttpReply, type HttpRequest, type Transport } from "../../ports/http.ts";
import { base64IfBinary } from "../../runner/reply/read-response.ts";
import { CommandError, EXIT } from "../command-error.ts";
import { appendToFile, writeFile } from "../text-file.ts";

/** A body of text as it is, any other in base64. */
export type RecordedBody = string | { readonly base64: string };

export interface RecordedRequest {
  readonly method: string;
  /** Without its host, so that a replay can be for any server. */
  readonly path: string;
  readonly body?: RecordedBody;
}

interface RecordedReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: RecordedBody;
}

/** The headers of a request are not kept: they hold credentials. */
export type Recorded =
  | { readonly request: RecordedRequest; readonly reply: RecordedReply }
  | { readonly inputs: Readonly<Record<string, unknown>> };

/** One line of the file. */
export type RecordLine = { readonly document: string; readonly workflow: string } & Recorded;

/**
 * Appends line by line, so that a run that is cut off leaves what it recorded. That it can be written is known at once;
 * what was recorded there before goes when there is something to record.
 */
export function newRecording(file: string): (line: RecordLine) => void {
  appendToFile(file, "");
  let write = writeFile;
  return (line) => {
    write(file, `${JSON.stringify(line)}\n`);
    write = appendToFile;
  };
}

/** The same transport, with every exchange recorded. */
export const recorded =
  (transport: Transport, secretQuery: ReadonlySet<string>, keep: (exchange: Recorded) => void): Transport =>
  async (request, options) => {
    const reply = await transport(request, options);
    const { status, headers, body } = reply;
    keep({
      request: recordedRequest(request, secretQuery),
      reply: { status, headers, body: recordedBody(body) },
    });
    return reply;
  };

/** Without the API keys that its query may hold. */
export function recordedRequest(
  { method, url, body }: HttpRequest,
  secretQuery: ReadonlySet<string>,
): RecordedRequest {
  const { pathname, search } = new URL(url, "http://server");
  const pairs = search
    .slice(1)
    .split("&")
    .filter((pair) => pair !== "" && !secretQuery.has(decodeURIComponent(pair.replace(/=.*$/s, ""))));
  const path = pathname + (pairs.length === 0 ? "" : `?${pairs.join("&")}`);
  return { method, path, ...(body !== undefined && { body: recordedBody(body) }) };
}

function recordedBody(body: string | Uint8Array): RecordedBody {
  const base64 = base64IfBinary(body);
  return base64 === undefined ? bodyText({ body }) : { base64 };
}

export const replyOf = ({ status, headers, body }: RecordedReply): HttpReply => ({
  status,
  headers,
  body: typeof body === "string" ? body : new Uint8Array(Buffer.from(body.base64, "base64")),
});

export function readRecording(file: string): readonly RecordLine[] {
  const lines = readText(file).split("\n");
  return lines.flatMap((line, index) => {
    if (line.trim() === "") return [];
    const found = parsedJson(line);
    if (isRecordLine(found)) return [found];
    const isCutOff = index === lines.length - 1 && found === undefined;
    const what = isCutOff ? "is cut off" : "was not written by --record";
    throw new CommandError(`Line ${index + 1} of ${file} ${what}.`, EXIT.documentsWrong);
  });
}

/** Looks at the outermost properties only: such a file is not written by hand. */
const isRecordLine = (value: unknown): value is RecordLine =>
  isNode(value) &&
  typeof value.document === "string" &&
  typeof value.workflow === "string" &&
  (isNode(value.inputs) || (isNode(value.request) && isNode(value.reply)));
