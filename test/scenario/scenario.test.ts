import { expect, test } from "vitest";
import { anything, aSessionOf, scenario } from "../../mocks/stytch/exports/scenario.ts";
import { type StytchStage, stytchStage } from "../../mocks/stytch/exports/stage.ts";
import { openWorkflow } from "../../src/scenario/open-workflow.ts";
import type { PathDefinition } from "../../src/scenario/path.ts";
import { runPath } from "../../src/scenario/run-path.ts";
import type { AnyShape } from "../../src/scenario/shape.ts";
import { play } from "./play.ts";
import { login, smsLogin, type World } from "./sms-login.ts";

/** What does not go as written when the SMS login takes this path. */
const mismatchesOf = async (definition: PathDefinition<StytchStage, AnyShape, World>) =>
  (await play(smsLogin((path) => path("as written", definition)))).mismatches;

const outputs = ({ ada }: World) => ({
  userId: ada.id,
  sessionToken: aSessionOf(ada),
  sessionJwt: anything,
});

test("a path that goes as written has no mismatch", async () => {
  expect(await mismatchesOf({ outputs })).toEqual([]);
});

test("an output that differs, one that is not expected and one that is missing are all told", async () => {
  const mismatches = await mismatchesOf({
    outputs: (world) => ({
      userId: "user-of-somebody-else",
      sessionToken: outputs(world).sessionToken,
      extra: 1,
    }),
  });
  expect(mismatches).toMatchObject([
    {
      subject: "output userId",
      expected: "user-of-somebody-else",
      actual: expect.stringMatching(/^user-test-/),
    },
    { subject: "output extra", expected: "1", actual: "nothing" },
    {
      subject: "output sessionJwt",
      expected: "not expected",
      actual: expect.stringMatching(/^.{24}….{12}$/),
    },
  ]);
});

test("a matcher says what it wanted and what it got", async () => {
  const mismatches = await mismatchesOf({
    inputs: () => ({ session_duration_minutes: undefined }),
    outputs,
    sessions: 0,
  });
  expect(mismatches).toEqual([
    {
      subject: "output sessionToken",
      expected: "the token of a living session of ada",
      actual: "an empty token",
    },
  ]);
});

test("a session that nobody expected is told", async () => {
  expect(await mismatchesOf({ outputs, sessions: 0 })).toEqual([
    { subject: "sessions opened", expected: "0", actual: "1" },
  ]);
});

test("another failure than the expected one is told with its place, status and error", async () => {
  const mismatches = await mismatchesOf({
    inputs: () => ({ code: "000" }),
    fails: { at: "authenticateOtp", status: 401, error: "unable_to_auth_otp_code" },
  });
  expect(mismatches).toEqual([
    {
      subject: "outcome",
      expected: "fails at authenticateOtp with 401 unable_to_auth_otp_code, and nothing runs after it",
      actual: "fails at authenticateOtp with 400 invalid_code, and nothing runs after it",
    },
  ]);
});

test("a code that never came is told as the reason why the step could not run", async () => {
  const [mismatch] = await mismatchesOf({
    inputs: ({ ada }) => ({ code: ada.phone.readsOlderCode }),
    outputs,
  });
  expect(mismatch?.actual).toBe(
    'fails at authenticateOtp: The input "code" could not be obtained: Fewer than two messages have come to +12025550100.',
  );
});

test("outputs of somebody who is not there are told beside how the path ended", async () => {
  const mismatches = await mismatchesOf({
    world: ({ stranger }) => ({ ada: stranger() }),
    inputs: () => ({ phone_number: "12" }),
    outputs,
    sessions: 0,
  });
  expect(mismatches).toEqual([
    {
      subject: "outcome",
      expected: "passes",
      actual: "fails at sendSmsOtp with 400 invalid_phone_number, and nothing runs after it",
    },
    { subject: "outputs", expected: "what the path says to come out", actual: "ada is no user yet." },
  ]);
});

test("an input that the workflow does not have is told before any request", async () => {
  const [mismatch] = await mismatchesOf({ inputs: () => ({ phone: "+12025550100" }), outputs });
  expect(mismatch?.actual).toBe('fails before any request, for the input "phone"');
});

test("what holds afterwards may be said in the path's own words", async () => {
  const mismatches = await mismatchesOf({
    outputs,
    afterwards: () => {
      throw new Error("ada has no badge");
    },
  });
  expect(mismatches).toEqual([
    { subject: "afterwards", expected: "what the path says to hold", actual: "ada has no badge" },
  ]);
});

test("a scenario is data: its paths are listed without running any", () => {
  const listed = scenario(login, { world: () => ({}), inputs: () => ({}) }, (path) => {
    path("one way", {});
    path("another", { fails: { input: "code" } });
  });
  expect(listed.paths.map(({ name }) => name)).toEqual(["one way", "another"]);
});

test("its stage is set by the word that it follows", async () => {
  const prepared = openWorkflow(login);
  const definition = { world: () => ({}), inputs: () => ({}), follows: "description" } as const;
  const { paths, ...rest } = scenario(login, definition, (path) => path("any", {}));
  const [path] = paths;
  if (!path) throw new Error("There is nothing to run.");
  const asked: unknown[] = [];
  const setStage: typeof stytchStage = (options) => {
    asked.push(options);
    return stytchStage(options);
  };
  await runPath(prepared, { ...rest, paths }, path, setStage, { seed: 1, transport: "direct" });
  expect(asked).toEqual([{ seed: 1, follows: "description" }]);
});

test("two paths of one name are refused", () => {
  const write = () =>
    scenario(login, { world: () => ({}), inputs: () => ({}) }, (path) => {
      path("one way", {});
      path("one way", {});
    });
  expect(write).toThrow('Two paths are named "one way".');
});

test("a direction for a step that does not exist is refused, with the one that was meant", async () => {
  const mismatches = mismatchesOf({
    before: { athenticateOtp: ({ clock }) => clock.advance({ minutes: 2 }) },
    outputs,
  });
  await expect(mismatches).rejects.toThrow(
    'sms-otp-login has no step "athenticateOtp". Did you mean "authenticateOtp"?',
  );
});
