import type { Case } from "../case.ts";
import { inProcess } from "../in-process.ts";
import { body, send, standIn } from "./stand-in.ts";

/** The seam itself, with no transport round it, in multiples of reading and writing the JSON of the same exchange. */
export const directSend: Case = {
  name: "handle() of a send",
  target: 0.1,
  reference: inProcess("JSON in and out, nothing else", async () => {
    const reply = JSON.parse((await standIn()).replyText);
    return { call: async () => [JSON.parse(body), JSON.stringify(reply)] };
  }),
  subject: inProcess("handle()", async () => {
    const { mock } = await standIn();
    return { call: async () => mock.handle(send) };
  }),
};
