import { expect, test } from "vitest";
import { bench, OTHER, PROJECT, SEND } from "./bench.ts";

test("says that it serves, and which projects are open", async () => {
  const { call, ask } = bench();
  await ask("GET", "clock", undefined, OTHER);
  expect(await call("GET", "/_understudy/health")).toEqual({
    status: 200,
    headers: {
      "content-type": "application/json",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
    body: { status: "ok", version: "1.2.3", seed: 7, projects: [PROJECT, OTHER] },
  });
});

test("everything that is not below its path is for the stand-in", async () => {
  const { call, send } = bench();
  expect((await send()).status).toBe(200);
  expect((await call("GET", "/_understudies/health")).body.error_type).toBe("route_not_found");
  expect((await call("GET", "/v1/../_understudy/health")).status).toBe(200);
});

test("describes itself, with the policies and the world documents of the service", async () => {
  const { body } = await bench().call("GET", "/_understudy/openapi.json");
  expect(body.paths["/_understudy/projects/{project_id}/inbox"].get.operationId).toBe("inbox");
  expect(body.components.schemas.PolicyValues.properties.strict_mfa).toMatchObject({
    type: "boolean",
    default: true,
  });
  expect(Object.keys(body.components.schemas.World.properties)).toContain("organizations");
});

test.each([
  ["/_understudy/projects/P/inbx", "Did you mean /_understudy/projects/P/inbox?"],
  [
    "/_understudy/projects/P/snapshots/mine/restor",
    "Did you mean /_understudy/projects/P/snapshots/mine/restore?",
  ],
  ["/_understudy/helth", "Did you mean /_understudy/health?"],
  ["/_understudy/projects/P/something-else", "GET /_understudy/openapi.json describes all there is."],
])("%s is no path of it", async (path, fix) => {
  const { status, body } = await bench().call("GET", path);
  expect([status, body]).toEqual([
    404,
    { error: { code: "no_such_path", message: `There is no ${path}.`, fix } },
  ]);
});

test("a path takes its methods only", async () => {
  const { status, headers, body } = await bench().call("DELETE", "/_understudy/health");
  expect([status, headers.allow, body]).toEqual([
    405,
    "GET",
    { error: { code: "wrong_method", message: "/_understudy/health answers to GET, not to DELETE." } },
  ]);
});

test("what cannot be the id of a project opens no world", async () => {
  const { ask, mock } = bench();
  const { status, body } = await ask("POST", "reset", undefined, "project-1");
  expect([status, body]).toEqual([
    404,
    {
      error: {
        code: "no_such_project",
        message: '"project-1" cannot be the id of a project.',
        fix: "Use the project id that the client under test signs its requests with.",
      },
    },
  ]);
  expect(mock.projects).toEqual([PROJECT]);
});

test("a body that is no JSON is refused", async () => {
  const { status, body } = await bench().ask("POST", "codes", "{");
  expect([status, body.error.code, body.error.fix]).toEqual([400, "malformed_body", "Send JSON."]);
});

test.each(["text/plain", "application/x-www-form-urlencoded", "application/jsonp", ""])(
  "a body of the type %j is refused, which keeps forms out",
  async (type) => {
    const { call } = bench();
    const path = `/_understudy/projects/${PROJECT}/reset`;
    const { status, body } = await call("POST", path, "{}", { "content-type": type });
    expect([status, body]).toEqual([
      415,
      {
        error: {
          code: "not_json",
          message: "The control API reads JSON, and this body says that it is something else.",
          fix: "Send the header content-type: application/json.",
        },
      },
    ]);
  },
);

test("a body of more than a megabyte is refused", async () => {
  const { status, body } = await bench().ask("POST", "seed", `"${"x".repeat(1_048_576)}"`);
  expect([status, body]).toEqual([
    413,
    { error: { code: "too_large", message: "The request body is over 1048576 bytes." } },
  ]);
});

test("names of JavaScript's own are names like any other", async () => {
  const { ask } = bench();
  const { status, body } = await ask("PUT", "policies", '{"policies": {"__proto__": {"strict_mfa": true}}}');
  expect([status, body.error.message]).toEqual([400, "/policies/__proto__ is not known."]);
  const snapshot = await ask("POST", "snapshots/constructor/restore");
  expect([snapshot.status, snapshot.body.error.code]).toEqual([404, "no_such_snapshot"]);
});

test("calls that change something are in the journal between the exchanges, at the time they came", async () => {
  const { ask, send, mock } = bench();
  await send();
  await ask("PATCH", "clock", { advance: "PT1M" });
  await ask("GET", "clock");
  await ask("POST", "verify", { operation_id: SEND });
  await ask("POST", "codes", { to: 1 });
  const entries = mock.journal.entries(PROJECT);
  expect(entries.map(({ n, operationId, at, reply }) => [n, operationId, at, reply.status])).toEqual([
    [1, SEND, Date.UTC(2026, 0, 1), 200],
    [2, "changeClock", Date.UTC(2026, 0, 1), 200],
    [3, "pinCode", Date.UTC(2026, 0, 1, 0, 1), 400],
  ]);
});

test("a bug of ours is in the journal too", async () => {
  const { ask, mock, world } = bench();
  world.reset = () => {
    throw new TypeError("a bug of ours");
  };
  await expect(ask("POST", "reset")).rejects.toThrow("a bug of ours");
  expect(mock.journal.entries(PROJECT)[0]?.reply).toEqual({
    status: 500,
    headers: {},
    body: "TypeError: a bug of ours",
  });
});

test("the inbox page is where its files are beside it", async () => {
  const { handle } = bench();
  const reply = await handle({ method: "GET", url: "/_understudy", headers: {} });
  expect([reply.status, reply.headers.location]).toEqual([308, "/_understudy/"]);
});
