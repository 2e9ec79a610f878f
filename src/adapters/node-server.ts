import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { type Transport, writeJson } from "../ports/http.ts";
import type { Certificate } from "./certificate.ts";
import { failed, guard, logError, type OnError } from "./guard.ts";
import { plainHeaders, readBody, sendReply } from "./node-exchange.ts";

export interface ServeOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Only this machine can connect unless another address is given. */
  readonly host?: string;
  /** The most bytes that a request body may have. */
  readonly bodyLimit?: number;
  /** Told of what went wrong here; printed unless given. */
  readonly onError?: OnError;
  /** Serves HTTPS instead of HTTP, with this certificate. */
  readonly tls?: Certificate;
}

export interface RunningServer extends AsyncDisposable {
  readonly url: string;
  readonly host: string;
  readonly port: number;
  /** Stops at once: connections are closed, idle and busy. */
  close(): Promise<void>;
}

/** The port that was asked for is in use. */
export class PortTakenError extends Error {
  override readonly name = "PortTakenError";
  readonly code = "EADDRINUSE";
  readonly port: number;

  constructor(port: number, host: string, cause: unknown) {
    super(`Port ${port} on ${host} is taken. Stop what listens there, or take any free port with --port 0.`, {
      cause,
    });
    this.port = port;
  }
}

const MEGABYTE = 1_048_576;

/** How often connections are looked at for being too slow; Node's own choice is twice a minute. */
const CHECKED = { connectionsCheckingInterval: 2_000 };

const TIMEOUTS = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  // Longer than clients keep an idle connection, so that none is closed in the moment in which it is used again.
  keepAliveTimeout: 65_000,
};

/** Serves a transport over HTTP. */
export async function serve(handle: Transport, options: ServeOptions = {}): Promise<RunningServer> {
  const { port = 0, host = "127.0.0.1" } = options;
  const server = httpServer(handle, options);
  await listening(server, port, host);
  const address = server.address() as AddressInfo;
  let closed: Promise<void> | undefined;
  const close = () => {
    closed ??= stopped(server);
    return closed;
  };
  return {
    url: `${options.tls ? "https" : "http"}://${reachable(host)}:${address.port}`,
    host,
    port: address.port,
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** The same, not listening yet. */
function httpServer(handle: Transport, options: ServeOptions): Server {
  const { bodyLimit = MEGABYTE, onError = logError } = options;
  const answer = guard(handle, onError);
  const listener = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await readBody(request, bodyLimit);
    if (body.kind === "client gone") return;
    if (body.kind === "too large") {
      response.setHeader("connection", "close");
      const message = `The request body is over ${bodyLimit} bytes.`;
      sendReply(request, response, writeJson({ status: 413, headers: {}, body: { message } }));
      return;
    }
    const { method = "GET", url = "/" } = request;
    const reply = await answer({ method, url, headers: plainHeaders(request.headers), body: body.bytes });
    try {
      sendReply(request, response, reply);
    } catch (error) {
      onError(error);
      if (response.headersSent) response.destroy();
      else sendReply(request, response, failed(error));
    }
  };
  const server = options.tls
    ? createSecureServer({ ...options.tls, ...CHECKED }, listener)
    : createServer(CHECKED, listener);
  return Object.assign(server, TIMEOUTS);
}

function listening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(error.code === "EADDRINUSE" ? new PortTakenError(port, host, error) : error);
    });
    server.listen(port, host, resolve);
  });
}

function stopped(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

const EVERY_ADDRESS: Readonly<Record<string, string>> = { "0.0.0.0": "127.0.0.1", "::": "[::1]" };

function reachable(host: string): string {
  return EVERY_ADDRESS[host] ?? (host.includes(":") ? `[${host}]` : host);
}
