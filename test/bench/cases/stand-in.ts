import { understudy } from "../../../mocks/stytch/exports/index.ts";

const PROJECT = "project-test-00000000-0000-4000-8000-000000000001";

export const path = "/v1/otps/sms/login_or_create";
export const headers = {
  authorization: `Basic ${Buffer.from(`${PROJECT}:secret-test-bench`).toString("base64")}`,
  "content-type": "application/json",
};
export const body = JSON.stringify({ phone_number: "+12025550162" });
export const send = { method: "POST", url: path, headers, body };

/** A stand-in, its world, and the bytes that a send answers with. */
export async function standIn() {
  const mock = understudy({ seed: 1 });
  const reply = await mock.handle(send);
  return { mock, world: mock.world(PROJECT), replyText: String(reply.body) };
}
