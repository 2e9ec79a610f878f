import { expect, test } from "vitest";
import { bench, PHONE } from "./bench.ts";

test("a reset makes the world what it was when it was opened", async () => {
  const { ask, send, world } = bench();
  const first = (await send()).body;
  await ask("PATCH", "clock", { advance: "P1D" });
  await ask("PUT", "policies", { policies: { strict_mfa: false } });
  await ask("PUT", "faults", { faults: [{ status: 500 }] });
  const { status, body } = await ask("POST", "reset");
  expect([status, body]).toEqual([200, { now: "2026-01-01T00:00:00.000Z", frozen: true }]);
  expect([world.policies.strict_mfa, world.faults.list(), world.inbox.all()]).toEqual([true, [], []]);
  expect((await send()).body).toEqual(first);
});

test("a world document is loaded, and its names are told", async () => {
  const { ask, send, world } = bench();
  const { status, body } = await ask("POST", "seed", { users: { bob: { phone_number: PHONE } } });
  expect([status, body]).toEqual([
    200,
    { names: { bob: expect.objectContaining({ id: expect.any(String) }) } },
  ]);
  expect((await send()).body).toMatchObject({ user_id: body.names.bob.id, user_created: false });
  expect(world.data.users.size).toBe(1);
});

test("a document that its schema does not allow is refused by its places", async () => {
  const { status, body } = await bench().ask("POST", "seed", { organisations: {}, users: { bob: [] } });
  expect([status, body.error.code]).toEqual([400, "invalid_request"]);
  expect(body.error.faults).toEqual([
    {
      in: "body",
      pointer: "/organisations",
      message: "/organisations is not known.",
      fix: "Did you mean organizations?",
    },
    { in: "body", pointer: "/users/bob", message: "/users/bob must be object." },
  ]);
});

test("when something in a document cannot be, nothing of it is loaded", async () => {
  const { ask, send, world } = bench();
  const before = world.state().random;
  const document = { users: { bob: { phone_number: PHONE }, eve: { phone_number: PHONE } } };
  const { status, body } = await ask("POST", "seed", document);
  expect([status, body.error.faults]).toEqual([
    400,
    [
      {
        in: "body",
        pointer: "/users/eve/phone_number",
        message: expect.any(String),
        fix: expect.any(String),
      },
    ],
  ]);
  expect([world.data.users.size, world.state().random]).toEqual([0, before]);
  expect((await send()).body.user_created).toBe(true);
});
