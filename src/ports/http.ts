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
 * A reply as plain data. Two that no well-behaved server gives are said in the same words: status 0 is a
 * connection dropped without an answer, and a `content-length` beyond the body is one cut off in the middle.
 */
export interface HttpReply {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  /** More of the body, as it comes about, until the client goes; answers how to stop. */
  readonly follow?: (send: (text: string) => void) => () => void;
}

/** How a request reaches a server: in process, through MSW, or over the wire. */
export type Transport = (request: HttpRequest, options?: SendOptions) => HttpReply | Promise<HttpReply>;

export interface SendOptions {
  /** Gives up waiting for the answer. */
  readonly signal?: AbortSignal | undefined;
}

const decoder = new TextDecoder();

export function bodyText(message: { readonly body?: string | Uint8Array | undefined }): string {
  const { body } = message;
  if (body === undefined) return "";
  return typeof body === "string" ? body : decoder.decode(body);
}
