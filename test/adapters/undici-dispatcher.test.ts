import { Readable } from "node:stream";
import {
  getGlobalDispatcher,
  request,
  setGlobalDispatcher,
  Agent as UndiciAgent,
  fetch as undiciFetch,
} from "undici";
import { describe, expect, test } from "vitest";
import { serve } from "../../src/adapters/node-server.ts";
import { type DispatcherOptions, dispatcher } from "../../src/adapters/undici-dispatcher.ts";
import type { HttpReply, Transport } from "../../src/ports/http.ts";
import { broken, cutting, dropping, echo, FAILED, held, noContent, type Seen } from "./echo.ts";

const API = "https://api.example.com";

/** What all three clients have in common. */
type Send = (
  url: string,
  init: { dispatcher: unknown; method?: string; body?: string; signal?: AbortSignal },
) => Promise<{
  status: number;
  text(): Promise<string>;
}>;

const clients: Record<string, Send> = {
  "global fetch": (url, init) => fetch(url, init as RequestInit),
  "undici's fetch": (url, init) => undiciFetch(url, init as Parameters<typeof undiciFetch>[1]),
  "undici's request": async (url, init) => {
    const { statusCode, body } = await request(url, init as Parameters<typeof request>[1]);
    return { status: statusCode, text: () => body.text() };
  },
};

describe.each(Object.entries(clients))("%s", (name, send) => {
  const call = (
    handle: Transport,
    init: Partial<Parameters<Send>[1]> = {},
    options: DispatcherOptions = {},
  ) => send(`${API}/v1/users?limit=2`, { dispatcher: dispatcher(handle, options), ...init });

  test("sends a request and reads its reply", async () => {
    const reply = await call(echo, { method: "POST", body: '{"é":1}' });
    expect(reply.status).toBe(200);
    expect(JSON.parse(await reply.text())).toMatchObject({
      method: "POST",
      url: `${API}/v1/users?limit=2`,
      body: '{"é":1}',
    } satisfies Partial<Seen>);
  });

  test("reads a reply larger than any buffer", async () => {
    const large = "é".repeat(2_000_000);
    const reply = await call(() => ({ status: 200, headers: {}, body: large }));
    expect((await reply.text()) === large).toBe(true);
  });

  test("has no body to send when there is none", async () => {
    const bodies: unknown[] = [];
    await call((sent) => {
      bodies.push(sent.body);
      return echo(sent);
    });
    expect(bodies).toEqual([undefined]);
  });

  test("gets a reply without a body", async () => {
    const reply = await call(noContent);
    expect([reply.status, await reply.text()]).toEqual([204, ""]);
  });

  test("gets no body in reply to HEAD", async () => {
    const reply = await call(echo, { method: "HEAD" });
    expect([reply.status, await reply.text()]).toEqual([200, ""]);
  });

  test("gets a 500 that says so when the stand-in throws", async () => {
    const errors: unknown[] = [];
    const reply = await call(broken, {}, { onError: (error) => errors.push(error) });
    expect([reply.status, JSON.parse(await reply.text())]).toEqual([500, FAILED]);
    expect(errors).toEqual([new Error("no such table")]);
  });

  test("fails when the reply is dropped", async () => {
    expect(await reason(call(dropping))).toBe("other side closed");
  });

  test("fails while it reads a reply that is cut short", async () => {
    const reply = await call(cutting);
    expect(reply.status).toBe(200);
    expect(await reason(reply.text())).toBe("other side closed");
  });

  test("can be aborted while its answer is made", async () => {
    const gate = held();
    const leaving = new AbortController();
    const left = reason(call(gate.handle, { signal: leaving.signal }));
    await gate.arrived;
    leaving.abort(new Error("enough"));
    expect(await left).toBe("enough");
    gate.release();
  });

  test("can be aborted before it starts", async () => {
    let calls = 0;
    const counting: Transport = (sent) => {
      calls++;
      return echo(sent);
    };
    expect(await reason(call(counting, { signal: AbortSignal.abort(new Error("never mind")) }))).toBe(
      "never mind",
    );
    expect(calls).toBe(0);
  });

  test("is told which hosts are answered when it asks another", async () => {
    expect(await reason(call(echo, {}, { hosts: ["test.example.com", "live.example.com"] }))).toBe(
      '"api.example.com" is not a host of this dispatcher, which answers for test.example.com, live.example.com. ' +
        "Add it to `hosts`, or give a `fallback` dispatcher that reaches it.",
    );
  });

  test("reaches other hosts through the fallback", async () => {
    const real = await serve(() => ({ status: 418, headers: {}, body: "real" }));
    const fallback = new UndiciAgent();
    const reply = await send(real.url, {
      dispatcher: dispatcher(echo, { hosts: ["api.example.com"], fallback }),
    });
    expect([reply.status, await reply.text()]).toEqual([418, "real"]);
    await fallback.close();
    await real.close();
  });

  test("gets 50 replies at once, each its own", async () => {
    const shared = dispatcher(async (sent) => {
      await Promise.resolve();
      return echo(sent);
    });
    const paths = Array.from({ length: 50 }, (_, i) => `/${i}`);
    const bodies = await Promise.all(
      paths.map(async (body) => {
        const reply = await send(API + body, { dispatcher: shared, method: "POST", body });
        return (JSON.parse(await reply.text()) as Seen).body;
      }),
    );
    expect(bodies).toEqual(paths);
  });

  if (name.endsWith("fetch")) {
    test("reaches it as the global dispatcher too", async () => {
      const before = getGlobalDispatcher();
      setGlobalDispatcher(dispatcher(echo));
      const reply = await send(API, {} as Parameters<Send>[1]).finally(() => setGlobalDispatcher(before));
      expect(reply.status).toBe(200);
    });
  }
});

describe("the headers of a reply", () => {
  const reply: HttpReply = { status: 201, headers: { "x-request-id": "r-1", etag: "é" }, body: "" };

  test("reach fetch", async () => {
    const response = await fetch(API, { dispatcher: dispatcher(() => reply) });
    expect([response.statusText, ...response.headers]).toEqual([
      "Created",
      ["etag", "é"],
      ["x-request-id", "r-1"],
    ]);
  });

  test("reach request", async () => {
    const { headers } = await request(API, { dispatcher: dispatcher(() => reply) });
    expect(headers).toEqual(reply.headers);
  });
});

describe("the headers of a request", () => {
  type Headers = NonNullable<NonNullable<Parameters<typeof request>[1]>["headers"]>;

  test.each<[string, Headers]>([
    ["an object", { "X-A": "1", "X-B": ["2", "3"] }],
    ["a flat array", ["X-A", "1", "X-B", "2", "x-b", "3"]],
    [
      "pairs",
      new Map<string, string | string[]>([
        ["X-A", "1"],
        ["X-B", ["2", "3"]],
      ]),
    ],
  ])("can be %s", async (_, headers) => {
    expect((await sent({ headers })).headers).toEqual({ "x-a": "1", "x-b": "2, 3" });
  });

  test("join two cookies as a cookie header does", async () => {
    expect((await sent({ headers: ["cookie", "a=1", "cookie", "b=2"] })).headers).toEqual({
      cookie: "a=1; b=2",
    });
  });
});

describe("the body of a request", () => {
  type Body = NonNullable<NonNullable<Parameters<typeof request>[1]>["body"]>;

  test.each<[string, Body | Iterable<unknown>]>([
    ["text", "one two"],
    ["bytes", new TextEncoder().encode("one two")],
    ["a buffer", Buffer.from("one two")],
    ["a stream", Readable.from([Buffer.from("one "), Buffer.from("two")])],
    ["a web stream", ReadableStream.from(["one ", "two"]) as unknown as Readable],
    ["an iterable", ["one ", "two"]],
  ])("can be %s", async (_, body) => {
    expect((await sent({ body: body as Body })).body).toBe("one two");
  });

  test("cannot be anything else", async () => {
    await expect(sent({ body: [1, 2] as unknown as Body })).rejects.toThrow(
      "A request body of type Array is not supported here: give text, bytes, a stream, or an iterable of text or bytes.",
    );
  });
});

test("the query option joins the url", async () => {
  expect((await sent({ query: { a: 1, b: ["x", "y z"] } })).url).toBe(`${API}/?a=1&b=x&b=y%20z`);
});

test("close and destroy have nothing to wait for", async () => {
  const one = dispatcher(echo);
  await one.close();
  await one.destroy();
  await new Promise<void>((resolve) => one.close(resolve));
  await new Promise<void>((resolve) => one.destroy(null, resolve));
});

async function sent(options: Parameters<typeof request>[1]): Promise<Seen> {
  const { body } = await request(API, { method: "POST", ...options, dispatcher: dispatcher(echo) });
  return (await body.json()) as Seen;
}

/** The message of the innermost error of a promise that fails. */
async function reason(promise: Promise<unknown>): Promise<string> {
  let error: unknown = await promise.then(
    () => new Error("it did not fail"),
    (thrown: unknown) => thrown,
  );
  while (error instanceof Error && error.cause) error = error.cause;
  return error instanceof Error ? error.message : String(error);
}
