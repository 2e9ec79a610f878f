import { expect, test } from "vitest";
import { basic, bench, CHECK, OTHER, PHONE, PROJECT, refusedAt, SEND } from "./bench.ts";

test("shows exchanges with their secrets masked, and counts them", async () => {
  const { ask, send, authenticate } = bench();
  const { phone_id, user_id } = (await send()).body;
  await ask("POST", "codes", { to: PHONE, code: "123456" });
  await authenticate(phone_id, "000000");
  const { exchanges, counts, forgotten } = (await ask("GET", "journal")).body;
  expect(exchanges[0]).toEqual({
    n: 1,
    operation_id: SEND,
    at: "2026-01-01T00:00:00.000Z",
    request: {
      method: "POST",
      url: "/v1/otps/sms/login_or_create",
      headers: { "content-type": "application/json", authorization: "***" },
      body: { phone_number: PHONE },
    },
    reply: {
      status: 200,
      headers: { "content-type": "application/json" },
      body: expect.objectContaining({
        user_id,
        status_code: 200,
        request_id: expect.stringMatching(/^request-id/),
      }),
    },
  });
  expect(exchanges[1].reply.body).toEqual({ to: PHONE, code: "***" });
  expect(exchanges[2].request.body).toEqual({ method_id: phone_id, code: "***" });
  expect(exchanges[2].reply.body.error_type).toBe("otp_code_not_found");
  expect([counts, forgotten]).toEqual([
    [
      { operation_id: SEND, status: 200, count: 1 },
      { operation_id: "pinCode", status: 200, count: 1 },
      { operation_id: CHECK, status: 404, count: 1 },
    ],
    0,
  ]);
});

test("a session's token and its signed one are masked", async () => {
  const { ask, send, call } = bench();
  const { phone_id } = (await send()).body;
  const [{ code }] = (await ask("GET", "inbox")).body.messages;
  const body = { method_id: phone_id, code, session_duration_minutes: 60 };
  const { session_jwt } = (
    await call("POST", "/v1/otps/authenticate", body, { authorization: basic(PROJECT) })
  ).body;
  const { exchanges } = (await ask("GET", `journal?operation_id=${CHECK}`)).body;
  expect(exchanges[0].reply.body).toMatchObject({
    session_token: "***",
    session_jwt: "***",
    status_code: 200,
  });
  const shown = JSON.stringify(exchanges);
  expect([shown.includes(session_jwt), shown.includes(code)]).toEqual([false, false]);
});

test.each([
  [`operation_id=${SEND}`, [1, 2]],
  [`operation_id=${CHECK}`, []],
  ["operation_id=changeClock", [3]],
  ["status=400", [2]],
  ["status=200&limit=1", [3]],
  ["limit=2", [2, 3]],
])("?%s keeps the newest that match", async (query, expected) => {
  const { ask, send } = bench();
  await send();
  await send("+1");
  await ask("PATCH", "clock", { frozen: true });
  await send(PHONE, OTHER);
  const { exchanges } = (await ask("GET", `journal?${query}`)).body;
  expect(exchanges.map(({ n }: { n: number }) => n)).toEqual(expected);
});

test("an operation that there is not is a slip", async () => {
  const { status, body } = await bench().ask("GET", "journal?operation_id=api_otp_v1_Authenticat");
  expect([status, body]).toEqual([
    400,
    refusedAt(
      "query",
      "/operation_id",
      "There is no operation api_otp_v1_Authenticat.",
      `Did you mean ${CHECK}?`,
    ),
  ]);
});

test("it happened", async () => {
  const { ask, send } = bench();
  await send();
  const question = { operation_id: SEND, status: 200, body: { phone_number: PHONE } };
  expect((await ask("POST", "verify", question)).body).toEqual({
    satisfied: true,
    count: 1,
    expected: "at least 1",
    misses: [],
    forgotten: 0,
  });
});

test("it did not, and what came nearest is told, nearest and newest first", async () => {
  const { ask, send } = bench();
  await send("+12025550101");
  await send("+1");
  await send("+12025550103");
  await send("+12025550104");
  const question = { operation_id: SEND, status: 200, body: { phone_number: PHONE } };
  const miss = (n: number, actual: string) => ({
    n,
    differences: [{ pointer: "/body/phone_number", expected: PHONE, actual }],
  });
  expect((await ask("POST", "verify", question)).body).toEqual({
    satisfied: false,
    count: 0,
    expected: "at least 1",
    misses: [miss(4, "+12025550104"), miss(3, "+12025550103"), miss(1, "+12025550101")],
    forgotten: 0,
  });
});

test.each([
  [2, true],
  [1, false],
  [0, false],
])("exactly %i times is %s of two", async (times, satisfied) => {
  const { ask, send } = bench();
  await send();
  await send();
  const { body } = await ask("POST", "verify", { operation_id: SEND, times });
  expect([body.satisfied, body.count, body.expected]).toEqual([satisfied, 2, `exactly ${times}`]);
});

test.each([
  [{ a: 1 }, []],
  [{ a: 2 }, [{ pointer: "/body/a", expected: 2, actual: 1 }]],
  [{ list: [{ b: 1 }, 2] }, []],
  [{ list: [{ b: 1 }] }, [{ pointer: "/body/list", expected: [{ b: 1 }], actual: [{ b: 1, c: 1 }, 2] }]],
  [{ list: [{ b: 2 }, 2] }, [{ pointer: "/body/list/0/b", expected: 2, actual: 1 }]],
  [{ "x/y": { z: null } }, [{ pointer: "/body/x~1y", expected: { z: null } }]],
  [{ toString: 1 }, [{ pointer: "/body/toString", expected: 1 }]],
  [{ code: "123456" }, [{ pointer: "/body/code", expected: "***", actual: "***" }]],
])("of a body, %j is compared and nothing else", async (expected, differences) => {
  const { ask, mock } = bench();
  const sent = { a: 1, list: [{ b: 1, c: 1 }, 2], code: "654321" };
  const request = { method: "POST", url: "/v1", headers: {}, body: JSON.stringify(sent) };
  mock.journal.record(
    { project: PROJECT, operationId: SEND, request },
    { status: 200, headers: {}, body: "" },
  );
  const { body } = await ask("POST", "verify", { operation_id: SEND, body: expected });
  expect([body.satisfied, body.misses]).toEqual(
    differences.length === 0 ? [true, []] : [false, [{ n: 1, differences }]],
  );
});

test("to ask for an operation that there is not is a slip", async () => {
  const { status, body } = await bench().ask("POST", "verify", { operation_id: "rest" });
  expect([status, body]).toEqual([
    400,
    refusedAt("body", "/operation_id", "There is no operation rest.", "Did you mean reset?"),
  ]);
});
