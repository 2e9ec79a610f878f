// The named functions of node:https were bound before MSW 2 could replace them; those of the module object follow.
import https from "node:https";
import { text } from "node:stream/consumers";
import { setupServer } from "msw/node";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { handlers, type NetworkOptions, setupMsw } from "../../src/adapters/msw.ts";
import { serve } from "../../src/adapters/node-server.ts";
import type { Transport } from "../../src/ports/http.ts";
import { broken, cutting, dropping, echo, FAILED, noContent, type Seen } from "./echo.ts";

const hosts = ["api.example.com", "test.example.com"];
let close = (): void => {};

function intercept(handle: Transport, options: Partial<NetworkOptions> = {}): void {
  const network = setupMsw(handle, { hosts, ...options });
  network.listen();
  close = () => network.close();
}

afterEach(() => close());

/** MSW 2 answers in the place of fetch, MSW 3 in the place of its socket: then the words are those of fetch itself. */
const DROPPED = /^(Failed to fetch|fetch failed)$/;
const CUT = /^(The connection was cut in the middle of the reply\.|terminated)$/;

test("global fetch reaches the transport", async () => {
  intercept(echo);
  const response = await fetch("https://api.example.com/v1/users?limit=2", {
    method: "POST",
    headers: { "X-Trace": "a" },
    body: '{"é":1}',
  });
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/json"]);
  expect(await response.json()).toMatchObject({
    method: "POST",
    url: "https://api.example.com/v1/users?limit=2",
    headers: { "x-trace": "a" },
    body: '{"é":1}',
  } satisfies Partial<Seen>);
});

test("node:https reaches the transport", async () => {
  intercept(echo);
  const reply = await new Promise<string>((resolve, reject) => {
    https
      .get("https://test.example.com/keys", async (response) => resolve(await text(response)))
      .on("error", reject);
  });
  expect(JSON.parse(reply)).toMatchObject({ method: "GET", url: "https://test.example.com/keys", body: "" });
});

test("node:https with a body and an agent of its own reaches the transport", async () => {
  intercept(echo);
  const reply = await new Promise<string>((resolve, reject) => {
    https
      .request(
        "https://api.example.com/v1/users",
        { method: "POST", agent: new https.Agent({ keepAlive: true }) },
        async (response) => resolve(await text(response)),
      )
      .on("error", reject)
      .end("name=Ada");
  });
  expect(JSON.parse(reply)).toMatchObject({ method: "POST", body: "name=Ada" });
});

test("there is one handler, whatever the hosts", () => {
  expect(handlers(echo, { hosts })).toHaveLength(1);
});

test("the handlers work in a setupServer of one's own", async () => {
  const server = setupServer(...handlers(echo, { hosts }));
  server.listen();
  close = () => server.close();
  expect((await fetch("https://api.example.com/")).status).toBe(200);
});

test("closing twice is as good as once", () => {
  intercept(echo);
  close();
  expect(close).not.toThrow();
});

test("other hosts pass through to the network", async () => {
  const real = await serve(() => ({ status: 418, headers: {}, body: "real" }));
  intercept(echo);
  const response = await fetch(real.url);
  expect([response.status, await response.text()]).toEqual([418, "real"]);
  await real.close();
});

test("a request to another host fails when it is to, or is warned of; one to this machine passes", async () => {
  const server = await serve(echo);
  const said = { error: vi.spyOn(console, "error"), warn: vi.spyOn(console, "warn") };
  for (const spy of Object.values(said)) spy.mockImplementation(() => {});
  onTestFinished(async () => {
    for (const spy of Object.values(said)) spy.mockRestore();
    await server.close();
  });
  // Another name of this machine, so that nothing leaves it.
  const elsewhere = server.url.replace("127.0.0.1", "0.0.0.0");
  intercept(echo, { onUnhandledRequest: "error" });
  await expect(fetch(elsewhere)).rejects.toThrow();
  expect(said.error).toHaveBeenCalled();
  expect((await fetch(server.url)).status).toBe(200);
  close();
  intercept(echo, { onUnhandledRequest: "warn" });
  expect((await fetch(elsewhere)).status).toBe(200);
  expect(said.warn).toHaveBeenCalledTimes(1);
  expect((await fetch(server.url)).status).toBe(200);
  expect(said.warn).toHaveBeenCalledTimes(1);
});

test("it is closed when it goes out of scope", async () => {
  const server = await serve(() => ({ status: 418, headers: {}, body: "" }));
  onTestFinished(() => server.close());
  const { hostname } = new URL(server.url);
  {
    await using network = setupMsw(echo, { hosts: [hostname] });
    network.listen();
    expect((await fetch(server.url)).status).toBe(200);
  }
  expect((await fetch(server.url)).status).toBe(418);
});

test("a request without a body has none", async () => {
  const bodies: unknown[] = [];
  intercept((request) => {
    bodies.push(request.body);
    return echo(request);
  });
  await fetch("https://api.example.com/");
  await fetch("https://api.example.com/", { method: "POST", body: "" });
  expect(bodies).toEqual([undefined, undefined]);
});

test("204 has no body", async () => {
  intercept(noContent);
  const response = await fetch("https://api.example.com/");
  expect([response.status, await response.text()]).toEqual([204, ""]);
});

test("an exception is a 500 that says so, and is reported", async () => {
  const errors: unknown[] = [];
  intercept(broken, { onError: (error) => errors.push(error) });
  const response = await fetch("https://api.example.com/");
  expect([response.status, await response.json()]).toEqual([500, FAILED]);
  expect(errors).toEqual([new Error("no such table")]);
});

test("a dropped reply is a network error", async () => {
  intercept(dropping);
  await expect(fetch("https://api.example.com/")).rejects.toThrow(DROPPED);
});

test("a reply that is cut short fails while its body is read", async () => {
  intercept(cutting);
  const response = await fetch("https://api.example.com/");
  expect(response.status).toBe(200);
  await expect(response.text()).rejects.toThrow(CUT);
});

test("50 requests at once each get their own reply", async () => {
  intercept(echo);
  const paths = Array.from({ length: 50 }, (_, i) => `/${i}`);
  const bodies = await Promise.all(
    paths.map(async (body) => {
      const response = await fetch(`https://api.example.com${body}`, { method: "POST", body });
      return ((await response.json()) as Seen).body;
    }),
  );
  expect(bodies).toEqual(paths);
});
