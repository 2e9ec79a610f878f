import { expect, test } from "vitest";
import { totpCode } from "../../mocks/stytch/totp.ts";
import { basic, bench, PROJECT } from "./bench.ts";

/** A user with an authenticator app that is not confirmed yet. */
async function enrolled() {
  const { ask, call, send } = bench();
  const { user_id } = (await send()).body;
  const reply = await call("POST", "/v1/totps", { user_id }, { authorization: basic(PROJECT) });
  const { totp_id, secret } = reply.body as { totp_id: string; secret: string };
  return { ask, totp_id, secret };
}

test("shows what an authenticator app shows, by the clock of the world", async () => {
  const { ask, totp_id, secret } = await enrolled();
  await ask("PATCH", "clock", { advance: "PT40.5S" });
  const now = Date.UTC(2026, 0, 1, 0, 0, 40, 500);
  const { status, body } = await ask("GET", `totp/${totp_id}`);
  expect([status, body]).toEqual([
    200,
    {
      registration_id: totp_id,
      owner: expect.stringContaining("+12025550100"),
      code: totpCode(secret, now),
      previous: totpCode(secret, now - 30_000),
      next: totpCode(secret, now + 30_000),
      seconds_left: 20,
    },
  ]);
});

test("a registration that there is not is told from one that there is", async () => {
  const { ask, totp_id } = await enrolled();
  const wrong = `${totp_id.slice(0, -1)}x`;
  const { status, body } = await ask("GET", `totp/${wrong}`);
  expect([status, body]).toEqual([
    404,
    {
      error: {
        code: "no_such_registration",
        message: `There is no TOTP registration ${wrong} in this project.`,
        fix: `Did you mean ${totp_id}?`,
      },
    },
  ]);
});
