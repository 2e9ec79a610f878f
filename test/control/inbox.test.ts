import { expect, test } from "vitest";
import { basic, bench, OTHER, PHONE, PROJECT, refusedAt, SEND } from "./bench.ts";

const ENCODED = encodeURIComponent(PHONE);

/** A sleep that ends only by its signal, or by hand. */
function asleep() {
  const sleeping: { signal: AbortSignal | undefined; wake: () => void; milliseconds: number }[] = [];
  const sleep = (milliseconds: number, signal?: AbortSignal) =>
    new Promise<void>((resolve) => {
      sleeping.push({ signal, wake: resolve, milliseconds });
      signal?.addEventListener("abort", () => resolve());
    });
  return { sleep, sleeping };
}

test("lists every message with its code, newest last", async () => {
  const { ask, send } = bench();
  await ask("POST", "codes", { to: PHONE, code: "123456" });
  await send();
  await ask("PATCH", "clock", { advance: "PT1M" });
  await send();
  const { messages } = (await ask("GET", "inbox")).body;
  expect(messages).toHaveLength(2);
  expect(messages[0]).toEqual({
    id: expect.stringMatching(/^message-/),
    to: PHONE,
    channel: "sms",
    code: "123456",
    operation_id: SEND,
    created_at: "2026-01-01T00:00:00.000Z",
    expires_at: "2026-01-01T00:02:00.000Z",
    used_at: null,
    url: null,
    superseded: true,
  });
  expect(messages[1]).toMatchObject({ created_at: "2026-01-01T00:01:00.000Z", superseded: false });
});

test("a used code says when it was used", async () => {
  const { ask, send, authenticate } = bench();
  const { phone_id } = (await send()).body;
  const [message] = (await ask("GET", "inbox")).body.messages;
  expect((await authenticate(phone_id, message.code)).status).toBe(200);
  expect((await ask("GET", "inbox")).body.messages[0].used_at).toBe("2026-01-01T00:00:00.000Z");
});

test.each([
  [`to=${ENCODED}`, 1],
  ["to=%2B12025550199", 0],
  ["channel=sms", 2],
  ["channel=email", 0],
  ["since=2026-01-01T00:00:00Z", 2],
  ["since=2026-01-01T01:00:01%2B01:00", 1],
  ["since=2026-01-01T00:00:31Z", 0],
])("?%s keeps %i", async (query, count) => {
  const { ask, send } = bench();
  await send();
  await ask("PATCH", "clock", { advance: "PT30S" });
  await send("+12025550101");
  expect((await ask("GET", `inbox?${query}`)).body.messages).toHaveLength(count);
});

test("since a message come those after it", async () => {
  const { ask, send } = bench();
  await send();
  await send("+12025550101");
  const [first, second] = (await ask("GET", "inbox")).body.messages;
  expect((await ask("GET", `inbox?since=${first.id}`)).body.messages).toEqual([second]);
  expect((await ask("GET", `inbox?since=${second.id}`)).body.messages).toEqual([]);
});

test("since a message that is not there is a slip", async () => {
  const { status, body } = await bench().ask("GET", "inbox?since=message-1");
  expect([status, body]).toEqual([
    404,
    {
      error: {
        code: "no_such_message",
        message: "There is no message message-1 in this project, so none can be newer.",
        fix: "Name a message that the inbox lists, or an instant, or leave out since.",
      },
    },
  ]);
});

test("since an instant without its offset is a slip", async () => {
  const { status, body } = await bench().ask("GET", "inbox?since=2026-01-01T00:00:00");
  expect([status, body]).toEqual([
    400,
    refusedAt(
      "query",
      "/since",
      '"2026-01-01T00:00:00" is not an ISO 8601 instant with its offset.',
      'For example "2026-01-01T00:00:00Z"; a + is written %2B in a URL.',
    ),
  ]);
});

test("does not wait when there is something already", async () => {
  const { sleep, sleeping } = asleep();
  const { ask, send } = bench({ sleep });
  await send();
  expect((await ask("GET", "inbox?wait=1000")).body.messages).toHaveLength(1);
  expect(sleeping).toEqual([]);
});

test("waits for the message that matches, and no longer", async () => {
  const { sleep, sleeping } = asleep();
  const { ask, send } = bench({ sleep });
  const waiting = ask("GET", `inbox?wait=1000&to=${ENCODED}`);
  await send("+12025550101");
  await send(PHONE, OTHER);
  expect(sleeping.map(({ milliseconds, signal }) => [milliseconds, signal?.aborted])).toEqual([
    [1000, false],
  ]);
  await send();
  expect(sleeping[0]?.signal?.aborted).toBe(true);
  expect((await waiting).body.messages).toMatchObject([{ to: PHONE }]);
});

test("answers none when the time is over, and listens no longer", async () => {
  const { sleep, sleeping } = asleep();
  const { ask, send } = bench({ sleep });
  const waiting = ask("GET", "inbox?wait=1000");
  sleeping[0]?.wake();
  expect((await waiting).body).toEqual({ messages: [] });
  await send();
  expect(sleeping[0]?.signal?.aborted).toBe(false);
});

test("one who waits holds up nobody", async () => {
  const { sleep, sleeping } = asleep();
  const { ask, mock } = bench({ sleep });
  const waiting = ask("GET", "inbox?wait=60000");
  expect((await ask("POST", "reset")).status).toBe(200);
  expect(mock.journal.entries(PROJECT)).toHaveLength(1);
  sleeping[0]?.wake();
  await waiting;
});

test.each([
  ["60001", "The parameter wait must be <= 60000."],
  ["-1", "The parameter wait must be >= 0."],
  ["soon", "The parameter wait must be integer."],
])("does not wait %s", async (wait, message) => {
  const { status, body } = await bench().ask("GET", `inbox?wait=${wait}`);
  expect([status, body]).toEqual([400, refusedAt("query", "/wait", message)]);
});

test("a pinned code is six digits", async () => {
  const { status, body } = await bench().ask("POST", "codes", { to: PHONE, code: "12345" });
  expect([status, body]).toEqual([
    400,
    refusedAt("body", "/code", "/code is not well formed.", 'For example "123456".'),
  ]);
});

test("every fault of a body is named", async () => {
  const { body } = await bench().ask("POST", "codes", { cod: "123456" });
  expect(body.error.message).toBe("/to is required. /code is required. /cod is not known.");
  expect(body.error.faults.at(-1)).toEqual({
    in: "body",
    pointer: "/cod",
    message: "/cod is not known.",
    fix: "Did you mean code?",
  });
});

test("a message with a link has its address, and the token in the place of a code", async () => {
  const { ask, call } = bench();
  const seeded = await ask("POST", "seed", {
    organizations: { acme: {} },
    members: {
      ada: { organization: "acme", email_address: "ada@acme.example", email_address_verified: true },
    },
  });
  const { id, organization_id } = seeded.body.names.ada;
  const headers = { authorization: basic(PROJECT) };
  const path = `/v1/b2b/organizations/${organization_id}/members/${id}/start_email_update`;
  await call("POST", path, { email_address: "ada@new.example" }, headers);
  const [message] = (await ask("GET", "inbox")).body.messages;
  expect(new URL(message.url).searchParams.get("token")).toBe(message.code);
  const token = { magic_links_token: message.code };
  const { body } = await call("POST", "/v1/b2b/magic_links/authenticate", token, headers);
  expect(body.member).toMatchObject({ member_id: id, email_address: "ada@new.example" });
});
