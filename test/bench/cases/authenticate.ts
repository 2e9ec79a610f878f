import { generateKeyPairSync, sign } from "node:crypto";
import { promisify } from "node:util";
import type { Case } from "../case.ts";
import { inProcess } from "../in-process.ts";
import { send, standIn } from "./stand-in.ts";

const signAsync = promisify(sign);

/** A login mints an RS256 JWT, and little else may cost anything beside that. */
export const authenticate: Case = {
  name: "send and authenticate, which mints a JWT",
  target: 0.8,
  reference: inProcess("crypto.sign, RS256", () => {
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const content = Buffer.alloc(1024, "a");
    return { call: () => signAsync("sha256", content, privateKey) };
  }),
  subject: inProcess("send + authenticate", async () => {
    const { mock, world, replyText } = await standIn();
    const method_id = JSON.parse(replyText).phone_id;
    return {
      call: async () => {
        await mock.handle(send);
        const code = world.inbox.all(`+12025550162`).at(-1)?.code;
        const body = JSON.stringify({ method_id, code, session_duration_minutes: 5 });
        const reply = await mock.handle({ ...send, url: "/v1/otps/authenticate", body });
        if (reply.status !== 200) throw new Error(`The bench was answered ${reply.status}: ${reply.body}`);
      },
    };
  }),
};
