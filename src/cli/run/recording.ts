import { isNode } from "../../document/node.ts";
import { readText } from "../../document/read-text.ts";
import { bodyText, type HttpReply, type HttpRequest, type Transport } from "../../ports/http.ts";
import { base64IfBinary } from "../../runner/reply/read-response.ts";
import { usageError } from "../command-error.ts";
import { appendToFile, writeFile } from "../text-file.ts";

/** A body of text as it is, any other in base64. */
type RecordedBody = string | { readonly base64: string };

export interface RecordedRequest {
  readonly method: string;
  /** Without its host: the same answers serve for any. */
  readonly path: string;
  readonly body?: RecordedBody;
}

interface RecordedReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: RecordedBody;
}

/** Of the headers of a request none is kept: they hold credentials. */
export type Recorded =
  | { readonly request: RecordedRequest; readonly reply: RecordedReply }
  | { readonly inputs: Readonly<Record<string, unknown>> };

/** One line of the file. */
export type RecordLine = { readonly document: string; readonly workflow: string } & Recorded;

/** Appends as the run goes on, so that what was recorded is there even when the run is cut off. */
export function newRecording(file: string): (line: RecordLine) => void {
  writeFile(file, "");
  return (line) => appendToFile(file, `${JSON.stringify(line)}\n`);
}

/** The same transport, each exchange of it kept. */
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
    const found = parsed(line);
    if (found !== undefined) return [found];
    throw usageError(`Line ${index + 1} of ${file} was not written by --record.`);
  });
}

function parsed(line: string): RecordLine | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isRecordLine(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** As far as it can be told without reading all of it: nobody writes such a file by hand. */
const isRecordLine = (value: unknown): value is RecordLine =>
  isNode(value) &&
  typeof value.document === "string" &&
  typeof value.workflow === "string" &&
  (isNode(value.inputs) || (isNode(value.request) && isNode(value.reply)));
