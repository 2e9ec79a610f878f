import { expect, test } from "vitest";
import { insisting, type PathDefinition } from "../../mocks/stytch/exports/scenario.ts";
import type { TransportName } from "../../src/scenario/transports.ts";
import { play, told } from "./play.ts";
import { signedIn, smsLogin, type World } from "./sms-login.ts";

const login = (definition: PathDefinition<World>) => smsLogin((path) => path("both", definition));

test("what a step has sent is sent once more, and its answer is at hand", async () => {
  const answers: unknown[] = [];
  const run = await play(
    login({
      before: { authenticateOtp: async ({ again }) => answers.push((await again("sendSmsOtp")).status) },
      after: { authenticateOtp: async ({ again }) => answers.push((await again("authenticateOtp")).status) },
      outputs: signedIn,
      // What a path does beside a step is not the step's.
      codes: 1,
    }),
  );
  expect(told(run)).toEqual([]);
  expect(answers).toEqual([200, 401]);
  expect(run.stage.inbox().map(({ state }) => state)).toEqual(["superseded", "used"]);
});

test("what has not been sent cannot be sent again", async () => {
  const early = login({ before: { sendSmsOtp: ({ again }) => again("authenticateOtp") }, outputs: signedIn });
  await expect(play(early)).rejects.toThrow(
    'The step "authenticateOtp" has sent nothing yet that could be sent again.',
  );
});

const TRANSPORTS: readonly TransportName[] = ["direct", "msw", "http"];

test.each(TRANSPORTS)(
  "over %s somebody who gets no answer, or a failure, sends it once more",
  async (transport) => {
    for (const fault of [{ drop: true }, { status: 500 }, { error: "too_many_requests" }] as const) {
      const run = await play(
        login({
          before: { authenticateOtp: ({ fault: arm }) => arm({ ...fault, times: 1 }) },
          instead: { authenticateOtp: insisting },
          outputs: signedIn,
        }),
        { transport },
      );
      expect(told(run)).toEqual([]);
    }
  },
);

test.each(TRANSPORTS)("over %s an answer that was cut has spent the code all the same", async (transport) => {
  const run = await play(
    login({
      before: { authenticateOtp: ({ fault }) => fault({ truncate: true, times: 1 }) },
      instead: { authenticateOtp: insisting },
      fails: { at: "authenticateOtp", status: 401, error: "unable_to_auth_otp_code" },
      sessions: 1,
      codes: 1,
    }),
    { transport },
  );
  expect(told(run)).toEqual([]);
});
