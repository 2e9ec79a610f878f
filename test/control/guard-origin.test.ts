import { expect, test } from "vitest";
import { bench } from "./bench.ts";

const health = async (headers: Record<string, string>, allowedHosts: readonly string[] = []) =>
  bench({ allowedHosts }).call("GET", "/_understudy/health", undefined, headers);

test.each([
  "localhost",
  "localhost:4010",
  "LOCALHOST:4010",
  "app.localhost:4010",
  "127.0.0.1:4010",
  "127.8.8.8",
  "[::1]:4010",
])("answers for the host %s", async (host) => {
  expect((await health({ host })).status).toBe(200);
});

test.each([
  "evil.example",
  "evil.example:4010",
  "localhost.evil.example",
  "127.0.0.1.evil.example",
  "evil-localhost",
  "10.0.0.1",
  "[::2]",
  "0.0.0.0",
  "evil.example/@localhost",
  "localhost@evil.example",
  "",
])("refuses the host %j", async (host) => {
  const { status, headers, body } = await health({ host });
  expect([status, body]).toEqual([
    403,
    {
      error: {
        code: "foreign_host",
        message: `The control API does not answer for the host ${JSON.stringify(host)}.`,
        fix: "Use localhost, or start the server with --allow-host and this name.",
      },
    },
  ]);
  expect(Object.keys(headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
});

test("answers for a further host when it may", async () => {
  expect((await health({ host: "Understudy.internal:4010" }, ["understudy.internal"])).status).toBe(200);
  expect((await health({ host: "other.internal:4010" }, ["understudy.internal"])).status).toBe(403);
});

test.each([
  ["http://localhost:4010", "localhost:4010"],
  ["https://localhost:4010", "localhost:4010"],
  ["http://localhost", "localhost:80"],
])("answers to a page of %s at %s", async (origin, host) => {
  expect((await health({ host, origin, "sec-fetch-site": "same-origin" })).status).toBe(200);
});

test.each(["http://evil.example", "http://localhost:3000", "null", "ftp://localhost:4010", ""])(
  "refuses a page of %j",
  async (origin) => {
    const { status, body } = await health({ host: "localhost:4010", origin });
    expect([status, body]).toEqual([
      403,
      {
        error: {
          code: "foreign_origin",
          message: `The control API does not answer to a page of ${origin}.`,
          fix: "Call it from a test or a server, or open the page that it serves itself.",
        },
      },
    ]);
  },
);

test("refuses what a browser says another site brought about", async () => {
  const { status, body } = await health({ host: "localhost:4010", "sec-fetch-site": "cross-site" });
  expect([status, body.error.message]).toEqual([
    403,
    "The control API does not answer to a page of another site.",
  ]);
});

test("the stand-in itself answers under any host", async () => {
  const { call } = bench();
  const { status } = await call("GET", "/v1/sessions", undefined, { host: "test.stytch.com" });
  expect(status).toBe(401);
});
