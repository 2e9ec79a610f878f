import { Agent, request } from "undici";
import { expect, test } from "vitest";
import { serve, understudy } from "../../mocks/stytch/exports/index.ts";
import { basic, PHONE, PROJECT } from "../mocks/stytch/bench.ts";

const ATTEMPTS = 1_000;

test("of a thousand who type one code at once, over real HTTP, exactly one gets in", async () => {
  const standIn = understudy({ policies: { lock_threshold: ATTEMPTS + 1 } });
  const server = await serve(standIn);
  const dispatcher = new Agent({ connections: 64 });
  const headers = { authorization: basic(PROJECT), "content-type": "application/json" };
  const post = async (path: string, body: object) => {
    const reply = await request(`${server.url}${path}`, {
      method: "POST",
      headers,
      body: JSON.stringify(body),
      dispatcher,
    });
    return { status: reply.statusCode, body: (await reply.body.json()) as Record<string, string> };
  };
  const { body } = await post("/v1/otps/sms/login_or_create", { phone_number: PHONE });
  const code = standIn.world(PROJECT).inbox.all(PHONE).at(-1)?.code;
  const proof = { method_id: body.phone_id, code, session_duration_minutes: 5 };
  const replies = await Promise.all(
    Array.from({ length: ATTEMPTS }, () => post("/v1/otps/authenticate", proof)),
  );
  await dispatcher.close();
  await server.close();
  const answers = replies.map((reply) => `${reply.status} ${reply.body.error_type ?? ""}`.trim());
  expect(answers.filter((answer) => answer === "200")).toHaveLength(1);
  expect(answers.filter((answer) => answer === "401 unable_to_auth_otp_code")).toHaveLength(ATTEMPTS - 1);
});
