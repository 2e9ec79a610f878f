import { expect, test } from "vitest";
import { diagram, scenario, workflow } from "../../mocks/stytch/exports/scenario.ts";

const drawn = scenario(
  workflow("workflows/arazzo/stytch-sms-otp-login-workflow.yml", "sms-otp-login"),
  { world: () => ({}), inputs: () => ({}) },
  (path) => {
    path("she types the code", {});
    path('she "forgets" it', { fails: { input: "code" } });
    path.each(["a", "b", "c", "d"])("she types %s", () => ({
      fails: { at: "authenticateOtp", status: 400, error: "invalid_code" },
    }));
    path("nobody answers", { fails: { at: "sendSmsOtp", connection: "dropped" } });
    path.todo("some day");
  },
);

test("a scenario is drawn with its steps, and with where its paths leave them, and nothing is run", () => {
  expect(diagram(drawn)).toBe(`flowchart TD
  begin(("sms-otp-login"))
  s1["sendSmsOtp"]
  s2["authenticateOtp"]
  passes(["passes: 1 path"])
  begin --> s1 --> s2 --> passes
  begin -. "without code" .-> f1["she #34;forgets#34; it"]
  s2 -. "400 invalid_code" .-> f2["she types a#59; she types b#59; she types c#59; and 1 more"]
  s1 -. "dropped" .-> f3["nobody answers"]
`);
});
