import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { Agent } from "undici";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bodyText } from "../../src/ports/http.ts";
import { fetchTransport } from "../../src/runner/fetch-transport.ts";
import { reasonOf } from "../../src/runner/step-failure.ts";
import { undiciTransport } from "../../src/runner/undici-transport.ts";

let server: Server;
let url: string;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    if (request.url === "/moved") {
      response.writeHead(302, { location: "/" }).end();
    } else if (request.url === "/zipped") {
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("{}"));
    } else {
      response.writeHead(201, { "Content-Type": "application/json", "set-cookie": ["a=1", "b=2"] });
      response.end(JSON.stringify({ method: request.method, token: request.headers["x-token"], body }));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe.each([
  ["undici", undiciTransport()],
  ["fetch", fetchTransport()],
])("%s", (_, transport) => {
  test("sends the request and answers the reply", async () => {
    const reply = await transport({
      method: "POST",
      url: `${url}/`,
      headers: { "x-token": "t" },
      body: "hällo",
    });
    expect([reply.status, reply.headers["content-type"], reply.headers["set-cookie"]?.slice(0, 3)]).toEqual([
      201,
      "application/json",
      expect.stringMatching(/^[ab]=/),
    ]);
    expect(JSON.parse(bodyText(reply))).toEqual({ method: "POST", token: "t", body: "hällo" });
  });

  test("does not follow a redirect", async () => {
    const reply = await transport({ method: "GET", url: `${url}/moved`, headers: {} });
    expect([reply.status, reply.headers.location]).toEqual([302, "/"]);
  });

  test("says why no answer came", async () => {
    const refused = Promise.resolve(transport({ method: "GET", url: "http://127.0.0.1:1/", headers: {} }));
    expect(reasonOf(await refused.catch((error: unknown) => error))).toMatch(/ECONNREFUSED|bad port/);
  });
});

test("undici leaves a compressed body as it came", async () => {
  const reply = await undiciTransport()({ method: "GET", url: `${url}/zipped`, headers: {} });
  expect(Buffer.from(reply.body as Uint8Array).equals(gzipSync("{}"))).toBe(true);
});

test("undici is told how long a server may be silent, and goes through the dispatcher it is given", async () => {
  const seen: unknown[] = [];
  const agent = new Agent();
  const dispatcher = agent.compose((dispatch) => (options, handler) => {
    seen.push([options.path, options.headersTimeout, options.bodyTimeout]);
    return dispatch(options, handler);
  });
  await undiciTransport({ dispatcher, timeoutMs: 5_000 })({
    method: "GET",
    url: `${url}/a?b=1`,
    headers: {},
  });
  expect(seen).toEqual([["/a?b=1", 5_000, 5_000]]);
  await agent.close();
});
