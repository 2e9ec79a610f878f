import { bodyText, type HttpRequest, type Transport } from "../../src/ports/http.ts";

/** Replies with what it was sent. */
export const echo: Transport = (request) => ({
  status: 200,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(seen(request)),
});

export interface Seen {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string;
}

export function seen(request: HttpRequest): Seen {
  return { method: request.method, url: request.url, headers: request.headers, body: bodyText(request) };
}

const JSON_TYPE = { "content-type": "application/json" };

/** Transports that fail as networks and programs do. */
export const dropping: Transport = () => ({ status: 0, headers: {}, body: "" });
export const cutting: Transport = () => ({
  status: 200,
  headers: { ...JSON_TYPE, "content-length": "100" },
  body: '{"half":',
});
export const noContent: Transport = () => ({ status: 204, headers: {}, body: "" });
export const broken: Transport = () => {
  throw new Error("no such table");
};
export const FAILED = { message: "the stand-in failed", reason: "no such table" };

/** Replies only when told to. */
export function held(): { handle: Transport; arrived: Promise<void>; release(): void } {
  let release = (): void => {};
  let arrive = (): void => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  return {
    arrived,
    release: () => release(),
    handle: async (request) => {
      arrive();
      await released;
      return echo(request);
    },
  };
}
