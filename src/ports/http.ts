/** A request as plain data, the same on both sides: what the runner sends and what the stand-in is handed. */
export interface HttpRequest {
  /** Upper case. */
  readonly method: string;
  /** Absolute, or a path with its query. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | undefined;
}

/**
 * A reply as plain data. A network can fail in the middle of one: a reply says so by what it lacks, and each adapter
 * breaks the connection in its own way.
 */
export interface HttpReply {
  /** 0, the Fetch Standard's network error: the connection is dropped without an answer. */
  readonly status: number;
  /** Names in lower case. A `content-length` beyond the body: the connection is cut in the middle of it. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  /** More of the body, as it comes about, until the client goes; answers how to stop. */
  readonly follow?: (send: (text: string) => void) => () => void;
}

/** A reply whose body is not written yet. */
export interface JsonReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
}

/** How a request reaches a server: in process, through MSW, or over the wire. The signal gives up waiting for the answer. */
export type Transport = (
  request: HttpRequest,
  options?: { readonly signal?: AbortSignal | undefined },
) => HttpReply | Promise<HttpReply>;

/** Basic credentials: https://www.rfc-editor.org/rfc/rfc7617#section-2 */
export const basicAuthorization = (username: string, password: string): string =>
  `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;

const decoder = new TextDecoder();

export function bodyText(message: { readonly body?: string | Uint8Array | undefined }): string {
  const { body } = message;
  if (body === undefined) return "";
  return typeof body === "string" ? body : decoder.decode(body);
}

export const writeJson = ({ status, headers, body }: JsonReply): HttpReply => ({
  status,
  headers: { "content-type": "application/json", ...headers },
  body: JSON.stringify(body),
});

export const DROPPED: HttpReply = { status: 0, headers: {}, body: "" };

export const isDropped = (reply: HttpReply): boolean => reply.status === 0;

/** Half of the body, under the length of the whole. */
export function cutShort(reply: HttpReply | Promise<HttpReply>): HttpReply | Promise<HttpReply> {
  if (reply instanceof Promise) return reply.then(cutShort);
  const whole = bytesOf(reply);
  return {
    ...reply,
    headers: { ...reply.headers, "content-length": String(whole.length) },
    body: whole.subarray(0, whole.length >> 1),
  };
}

export const isCutShort = (reply: HttpReply): boolean =>
  Number(reply.headers["content-length"] ?? 0) > lengthOf(reply);

export const lengthOf = ({ body }: HttpReply): number =>
  typeof body === "string" ? Buffer.byteLength(body) : body.byteLength;

export function bytesOf({ body }: HttpReply): Buffer {
  return typeof body === "string"
    ? Buffer.from(body)
    : Buffer.from(body.buffer, body.byteOffset, body.byteLength);
}

/** https://www.rfc-editor.org/rfc/rfc9110#section-6.4.1, and 205 as the Fetch Standard has it. */
const BODILESS = new Set([204, 205, 304]);

/** A reply to HEAD describes a body that it does not carry: https://www.rfc-editor.org/rfc/rfc9110#section-9.3.2 */
export const carriesBody = (method: string, status: number): boolean =>
  method !== "HEAD" && !BODILESS.has(status);
