import { isNode } from "../../document/node.ts";
import { parsedJson } from "../../expression/parse-payload.ts";
import type { Entry } from "../../mock/journal.ts";
import { bodyText, type HttpReply } from "../../ports/http.ts";
import type { RecordableStandIn } from "./stand-in-settings.ts";

/** One exchange of a journal file. Optional fields may be undefined, because JSON leaves those out. */
export interface Line {
  readonly n: number;
  readonly project?: string | undefined;
  readonly operation_id?: string | undefined;
  /** The machine's time, if the call reached a world. */
  readonly time?: number | undefined;
  /** What the world's clock showed. */
  readonly at?: string | undefined;
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: Headers;
    readonly body?: string | undefined;
  };
  readonly reply: Reply;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

type Headers = Readonly<Record<string, string>>;

/** An exchange as the file has it, without its caller's credentials. */
export function lineOf(entry: Entry, { recordable }: RecordableStandIn["service"]): Line {
  const { n, project, operationId, time, at, reply } = entry;
  const request = recordable(entry.request);
  const { method, url, headers } = request;
  return {
    n,
    project,
    operation_id: operationId,
    time,
    at: at === undefined ? undefined : new Date(at).toISOString(),
    request: { method, url, headers, ...(request.body !== undefined && { body: bodyText(request) }) },
    reply: replyOf(reply),
  };
}

export const replyOf = (reply: HttpReply): Reply => ({
  status: reply.status,
  headers: reply.headers,
  body: bodyText(reply),
});

/** Reads a line of text; undefined when it is not an exchange. */
export function readLine(text: string): Line | undefined {
  const value = parsedJson(text);
  return isLine(value) ? value : undefined;
}

export const isText = (value: unknown): value is string => typeof value === "string";
export const isNumber = (value: unknown): value is number => typeof value === "number";
const isHeaders = (value: unknown): boolean => isNode(value) && Object.values(value).every(isText);
export const maybe =
  (is: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === undefined || is(value);

type Check = (value: unknown) => boolean;

/** Whether a value has all these fields, as they are to be. */
export const fits =
  <Value>(fields: Readonly<Record<keyof Value, Check>>) =>
  (value: unknown): value is Value =>
    isNode(value) && Object.entries<Check>(fields).every(([name, is]) => is(value[name]));

const isLine = fits<Line>({
  n: isNumber,
  project: maybe(isText),
  operation_id: maybe(isText),
  time: maybe(isNumber),
  at: maybe(isText),
  request: fits<Line["request"]>({ method: isText, url: isText, headers: isHeaders, body: maybe(isText) }),
  reply: fits<Reply>({ status: isNumber, headers: isHeaders, body: isText }),
});
