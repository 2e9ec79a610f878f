import { appendFileSync, writeFileSync } from "node:fs";
import { readText } from "../../document/read-text.ts";
import type { HttpReply, HttpRequest, Transport } from "../../ports/http.ts";
import { usageError } from "../usage-error.ts";

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

/** One line of the file. Of the headers of a request none is kept: they hold credentials. */
export type RecordLine = { readonly document: string; readonly workflow: string } & (
  | { readonly request: RecordedRequest; readonly reply: RecordedReply }
  | { readonly inputs: Readonly<Record<string, unknown>> }
);

/** Appends as the run goes on, so that what was recorded is there even when the run is cut off. */
export function newRecording(file: string): (line: RecordLine) => void {
  writeRecording(() => writeFileSync(file, ""), file);
  return (line) => writeRecording(() => appendFileSync(file, `${JSON.stringify(line)}\n`), file);
}

function writeRecording(write: () => void, file: string): void {
  try {
    write();
  } catch (error) {
    throw usageError(`${file} cannot be written (${(error as NodeJS.ErrnoException).code}).`);
  }
}

/** The same transport, told of. */
export const recorded =
  (
    transport: Transport,
    secretQuery: ReadonlySet<string>,
    keep: (request: RecordedRequest, reply: RecordedReply) => void,
  ): Transport =>
  async (request, options) => {
    const reply = await transport(request, options);
    keep(recordedRequest(request, secretQuery), {
      status: reply.status,
      headers: reply.headers,
      body: recordedBody(reply.body),
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

const utf8 = new TextDecoder("utf-8", { fatal: true });

function recordedBody(body: string | Uint8Array): RecordedBody {
  if (typeof body === "string") return body;
  try {
    return utf8.decode(body);
  } catch {
    return { base64: Buffer.from(body).toString("base64") };
  }
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
    throw usageError(`Line ${index + 1} of ${file} is none that --record has written.`);
  });
}

function parsed(line: string): RecordLine | undefined {
  try {
    const value = JSON.parse(line) as Partial<
      Record<"document" | "workflow" | "request" | "reply" | "inputs", unknown>
    >;
    const isLine =
      typeof value.document === "string" &&
      typeof value.workflow === "string" &&
      (isObject(value.inputs) || (isObject(value.request) && isObject(value.reply)));
    return isLine ? (value as RecordLine) : undefined;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): boolean => typeof value === "object" && value !== null;
