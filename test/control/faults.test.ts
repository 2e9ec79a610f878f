import { expect, test } from "vitest";
import { bench, CHECK, refusedAt, SEND } from "./bench.ts";

test("rules strike in their order, and say how often they did", async () => {
  const { ask, send } = bench();
  const rules = [
    { operation_id: SEND, error_type: "too_many_requests", times: 1 },
    { path: "/v1/otps/sms/login_or_create", status: 503, after: 1 },
  ];
  const armed = await ask("PUT", "faults", { faults: rules });
  expect([armed.status, armed.body]).toEqual([200, { faults: rules.map((rule) => ({ ...rule, hits: 0 })) }]);
  expect([(await send()).status, (await send()).status, (await send()).status]).toEqual([429, 200, 503]);
  expect((await ask("GET", "faults")).body.faults.map(({ hits }: { hits: number }) => hits)).toEqual([1, 1]);
});

test("what was read can be written again, and counts from the start", async () => {
  const { ask, send } = bench();
  const rule = { operation_id: SEND, status: 429, times: 1 };
  await ask("PUT", "faults", { faults: [rule] });
  await send();
  const { body } = await ask("GET", "faults");
  expect(body).toEqual({ faults: [{ ...rule, hits: 1 }] });
  expect((await ask("PUT", "faults", body)).body).toEqual({ faults: [{ ...rule, hits: 0 }] });
});

test.each([{ delay_ms: 5 }, { truncate: true }, { drop: true }, { drop: true, delay_ms: 5 }])(
  "%j is a rule for every request",
  async (rule) => {
    const { body } = await bench().ask("PUT", "faults", { faults: [rule] });
    expect(body).toEqual({ faults: [{ ...rule, hits: 0 }] });
  },
);

test("any error that the service publishes strikes, with its own status or with the one that is given", async () => {
  const { ask, send } = bench();
  const rules = [
    { error_type: "downstream_carrier_error", times: 1 },
    { error_type: "saml_connection_not_found", status: 404, times: 1 },
  ];
  expect((await ask("PUT", "faults", { faults: rules })).status).toBe(200);
  expect(await send()).toMatchObject({ status: 400, body: { error_type: "downstream_carrier_error" } });
  expect(await send()).toMatchObject({ status: 404, body: { error_type: "saml_connection_not_found" } });
});

test("an empty list disarms", async () => {
  const { ask, send } = bench();
  await ask("PUT", "faults", { faults: [{ status: 500 }] });
  await ask("PUT", "faults", { faults: [] });
  expect((await send()).status).toBe(200);
});

test("control calls are never struck", async () => {
  const { ask } = bench();
  await ask("PUT", "faults", { faults: [{ status: 500 }] });
  expect((await ask("GET", "faults")).body).toEqual({ faults: [{ status: 500, hits: 0 }] });
});

test.each([
  [
    { operation_id: "api_otp_v1_Authenticat", status: 429 },
    "/operation_id",
    "There is no operation api_otp_v1_Authenticat.",
    `Did you mean ${CHECK}?`,
  ],
  [
    { error_type: "too_many_request" },
    "/error_type",
    "There is no error too_many_request.",
    "Did you mean too_many_requests?",
  ],
  [
    { error_type: "too_many_request", status: 429 },
    "/error_type",
    "There is no error too_many_request.",
    "Did you mean too_many_requests?",
  ],
  [
    { error_type: "saml_connection_not_found" },
    "/error_type",
    "Which status saml_connection_not_found has is not known.",
    "Give the rule its status too.",
  ],
  [
    { path: "/v1/otps/authentcate", status: 429 },
    "/path",
    "There is no path /v1/otps/authentcate.",
    "Did you mean /v1/otps/authenticate?",
  ],
  [
    { path: "/v1/otps/authenticate", operation_id: SEND, status: 429 },
    "/path",
    `The path of ${SEND} is /v1/otps/sms/login_or_create, so this rule would never strike.`,
    "Leave out the operation or the path.",
  ],
  [
    { operation_id: SEND, drop: false },
    "",
    "This rule does nothing.",
    "Give it a status, an error, a delay, truncate or drop.",
  ],
  [
    { drop: true, status: 500 },
    "",
    "A connection that is dropped sends nothing, so this rule cannot have a reply too.",
    "Leave out drop, or leave out status, error and truncate.",
  ],
  [
    { drop: true, truncate: true },
    "",
    "A connection that is dropped sends nothing, so this rule cannot have a reply too.",
    "Leave out drop, or leave out status, error and truncate.",
  ],
  [
    { truncate: true, error_type: "too_many_requests" },
    "",
    "Only the reply of a request that is handled is truncated, and this rule refuses it.",
    "Leave out truncate, or leave out status and error.",
  ],
  [{ status: 200 }, "/status", "/faults/1/status must be >= 400.", undefined],
  [{ status: 500, tims: 1 }, "/tims", "/faults/1/tims is not known.", "Did you mean times?"],
])("%j is refused, and what was armed stays armed", async (rule, pointer, message, fix) => {
  const { ask, world } = bench();
  await ask("PUT", "faults", { faults: [{ status: 418 }] });
  const { status, body } = await ask("PUT", "faults", { faults: [{ status: 500 }, rule] });
  expect([status, body]).toEqual([400, refusedAt("body", `/faults/1${pointer}`, message, fix)]);
  expect(world.faults.list()).toEqual([{ status: 418, hits: 0 }]);
});
