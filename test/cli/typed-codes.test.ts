import { expect, test } from "vitest";
import { makePeopledStandIn } from "../../mocks/stytch/exports/peopled-stand-in.ts";
import { TypedCodes } from "../../src/cli/compare/typed-codes.ts";
import { TwinValues } from "../../src/verification/twin-values.ts";

const START = Date.parse("2026-01-01T00:00:00Z");
const PROVES = "api_totp_v1_Authenticate";

const repeating = (operations: readonly string[]) => {
  const clock = { word: "", at: START, frozen: true };
  const standIn = makePeopledStandIn({ seed: "1", clock, operations, fields: [], inputs: [] });
  const twins = new TwinValues(new Set(["000000"]));
  return { standIn, twins, codes: new TypedCodes(standIn, twins) };
};

test("another code of an app is the one that it shows half a minute later", async () => {
  const { standIn, twins, codes } = repeating([PROVES]);
  await codes.learn({ totp_code: "111111" }, PROVES);
  expect(standIn.clock.now()).toBe(START);
  await codes.learn({ totp_code: "222222" }, PROVES);
  expect(standIn.clock.now()).toBe(START + 30_000);
  const [first, second] = ["111111", "222222"].map((code) => twins.twinOf(code));
  expect(first).toMatch(/^\d{6}$/);
  expect(second).toMatch(/^\d{6}$/);
  expect(second).not.toBe(first);
});

test("the same code is the same once more, and takes no time", async () => {
  const { standIn, twins, codes } = repeating([PROVES]);
  await codes.learn({ totp_code: "111111" }, PROVES);
  const first = twins.twinOf("111111");
  await codes.learn({ totp_code: "111111" }, PROVES);
  expect([twins.twinOf("111111"), standIn.clock.now()]).toEqual([first, START]);
});

test("a code stays as it is where nothing was sent, and so does one of the sandbox, and what is no code", async () => {
  const { twins, codes } = repeating([]);
  await codes.learn({ code: "123456", country_code_of: "555555" }, "api_otp_v1_Authenticate");
  expect(twins.twinOf(["123456", "555555"])).toEqual(["123456", "555555"]);
  const app = repeating([PROVES]);
  await app.codes.learn({ totp_code: "000000" }, PROVES);
  expect(app.twins.twinOf("000000")).toBe("000000");
});
