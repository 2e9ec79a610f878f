import { expect, test } from "vitest";
import { stytchControls } from "../../mocks/stytch/controls.ts";
import { exchangeView, serverView, worldView } from "../../src/control/browser/view.ts";
import { basic, bench, PHONE, PROJECT, SEND } from "./bench.ts";

const NEW_YEAR = Date.UTC(2026, 0, 1);

const shownOf = ({ standIn }: ReturnType<typeof bench>) => worldView(standIn, PROJECT);

test("shows messages newest first, each in its state", async () => {
  const stand = bench();
  await stand.send();
  const { body } = await stand.send();
  const [first, second] = stand.world.inbox.all();
  await stand.authenticate(body.phone_id, second?.code ?? "");
  const { messages, clock } = shownOf(stand);
  expect(clock).toEqual({ now: NEW_YEAR, frozen: true });
  expect(messages.total).toBe(2);
  expect(messages.items.map(({ code, state }) => [code, state])).toEqual([
    [second?.code, "used"],
    [first?.code, "superseded"],
  ]);
  expect(messages.items[1]).toEqual({
    id: first?.id,
    to: PHONE,
    channel: "sms",
    code: first?.code,
    url: null,
    state: "superseded",
    operationId: SEND,
    sentAt: NEW_YEAR,
    expiresAt: NEW_YEAR + 120_000,
  });
});

test("shows the code of an authenticator now, and those that come next", async () => {
  const stand = bench();
  const { body } = await stand.send();
  const headers = { authorization: basic(PROJECT) };
  await stand.call("POST", "/v1/totps", { user_id: body.user_id }, headers);
  const [app] = shownOf(stand).authenticators.items;
  const codes = [0, 30, 60].map((seconds) =>
    stytchControls.authenticators(stand.world)[0]?.codeAt(NEW_YEAR + seconds * 1_000),
  );
  expect(app).toMatchObject({ owner: PHONE, verified: false, periodMs: 30_000, codes });
  expect(new Set(app?.codes).size).toBe(3);
});

test("shows tables, faults with their hits, policies and snapshots", async () => {
  const stand = bench();
  stand.world.faults.add({ operationId: SEND, status: 429, times: 1 });
  await stand.send();
  await stand.send();
  stand.world.snapshots.set("before", stand.world.state());
  const { tables, faults, policies, snapshots } = shownOf(stand);
  expect(tables.find(({ title }) => title === "Users")).toMatchObject({ total: 1, items: [{}] });
  expect(faults).toEqual([{ operationId: SEND, status: 429, times: 1, hits: 1 }]);
  expect(policies).toMatchObject({ strict_mfa: true });
  expect(snapshots).toEqual([{ name: "before", at: NEW_YEAR }]);
});

test("stays bounded, however much there is", () => {
  const stand = bench();
  for (let i = 0; i < 500; i++) {
    stand.world.inbox.send({
      slot: String(i),
      to: `${"x".repeat(5_000)}${i}`,
      channel: "sms",
      operationId: SEND,
      now: NEW_YEAR,
      life: 1,
    });
  }
  const view = shownOf(stand);
  expect([view.messages.total, view.messages.items.length]).toEqual([500, 100]);
  expect(view.messages.items[0]?.to).toBe(`${"x".repeat(300)}…`);
  expect(JSON.stringify(view).length).toBeLessThan(100_000);
});

test("says what a fault can name and what a policy means", () => {
  const shown = serverView(bench().standIn);
  expect(shown).toMatchObject({ version: "1.2.3", seed: "7" });
  expect(shown.operations).toContainEqual({ id: SEND, method: "POST", path: "/v1/otps/sms/login_or_create" });
  expect(shown.errorTypes).toContainEqual({ type: "too_many_requests", status: 429 });
  expect(shown.errorTypes).toContainEqual({ type: "saml_connection_not_found", status: undefined });
  expect(shown.policies.strict_mfa).toMatchObject({ schema: { type: "boolean" }, standard: true });
  expect(shown.firstCall?.path).toBe("/v1/otps/sms/login_or_create");
});

test("an exchange is shown without its secrets, its bodies no longer than a person reads", async () => {
  const stand = bench();
  const { body } = await stand.send();
  const code = stand.world.inbox.all().at(-1)?.code ?? "";
  await stand.authenticate(body.phone_id, code);
  const [sent, checked] = stand.mock.journal.entries(PROJECT).map(exchangeView);
  expect(sent).toMatchObject({ n: 1, method: "POST", url: "/v1/otps/sms/login_or_create", status: 200 });
  expect(sent?.request).toBe(`{\n  "phone_number": "${PHONE}"\n}`);
  expect(checked?.request).toContain('"code": "***"');
  expect(checked?.request).not.toContain(code);
  await stand.call(
    "POST",
    "/v1/users",
    { name: { first_name: "x".repeat(9_000) } },
    { authorization: basic(PROJECT) },
  );
  const long = stand.mock.journal.entries(PROJECT).map(exchangeView).at(-1);
  expect(long?.request.length).toBe(4_001);
});
