import { expect, test } from "vitest";
import { bench, PHONE } from "./bench.ts";

/** The last instant that a date can be: its year has more digits than the description allows. */
const END_OF_TIME = 8.64e15;

test("a reply of the control API that its description does not allow is a loud 500", async () => {
  const { ask, world } = bench();
  const sending = { slot: "a", to: PHONE, channel: "sms", operationId: "a", now: END_OF_TIME, life: 0 };
  world.inbox.send(sending);
  const reply = await ask("GET", "inbox");
  expect([reply.status, reply.headers["x-understudy-error"]]).toEqual([500, "broken-reply"]);
  expect(reply.body).toEqual({
    error: {
      code: "broken_reply",
      message: "The stand-in was about to answer inbox with a 200 that its own description does not allow.",
      breaches: [
        expect.stringMatching(/^\/messages\/0\/created_at must match pattern /),
        expect.stringMatching(/^\/messages\/0\/expires_at must match pattern /),
      ],
    },
  });
});
