import { aSessionOf, type Scenario, scenario } from "../../mocks/stytch/exports/scenario.ts";
import { smsOtpLogin } from "../../scenarios/workflows.ts";

// Compiled and never run: each expected error is a mistake that somebody makes when writing a scenario.

export const paths: Scenario = scenario(
  smsOtpLogin,
  {
    world: ({ user }) => ({ ada: user() }),
    inputs: ({ ada }) => ({ phone_number: ada.phone.number, code: ada.phone.readsCode }),
  },
  (path) => {
    // The inputs.

    // @ts-expect-error: there is no such input
    path("an input that there is not", { inputs: () => ({ cdoe: "1" }) });
    // @ts-expect-error: it is a number
    path("an input of another type", { inputs: () => ({ session_duration_minutes: "5" }) });
    // @ts-expect-error: what is read late is a text
    path("a late input of another type", { inputs: () => ({ code: () => 5 }) });
    // @ts-expect-error: a persona reads codes
    path("a persona's reading that there is not", { inputs: ({ ada }) => ({ code: ada.phone.readCode }) });
    // @ts-expect-error: there is no such input
    path("the second actor's", { second: { inputs: () => ({ cdoe: "1" }) } });

    // The steps.

    // @ts-expect-error: there is no such step
    path("before a step that there is not", { before: { authenticateOpt: () => {} } });
    // @ts-expect-error: there is no such step
    path("a failure of one", { fails: { at: "authOtp", status: 401, error: "unable_to_auth_otp_code" } });
    // @ts-expect-error: there is no such step
    path("a turn of one", { second: {}, order: ["first sendSms"] });
    path("an output of a step that there is not", {
      // @ts-expect-error: it is called phoneId
      after: { sendSmsOtp: ({ steps }) => steps.sendSmsOtp.phoneID },
    });

    // The outputs.

    // @ts-expect-error: all outputs are said
    path("an output is left out", { outputs: ({ ada }) => ({ userId: ada.id, sessionJwt: "" }) });
    path("an output that there is not", {
      // @ts-expect-error: there is no such output
      outputs: ({ ada }) => ({ userId: ada.id, sessionToken: aSessionOf(ada), sessionJwt: "", token: "" }),
    });
    // @ts-expect-error: it is a text
    path("an output of another type", { outputs: () => ({ userId: 5, sessionToken: "", sessionJwt: "" }) });

    // The failures.

    // @ts-expect-error: the operation does not declare it
    path("an error", { fails: { at: "authenticateOtp", status: 401, error: "unable_to_auth_otp_cod" } });
    // @ts-expect-error: the operation does not declare it
    path("a status", { fails: { at: "authenticateOtp", status: 403, error: "unable_to_auth_otp_code" } });
    // @ts-expect-error: another operation declares it
    path("another step's error", { fails: { at: "sendSmsOtp", status: 404, error: "otp_code_not_found" } });
    // @ts-expect-error: it has another status
    path("another status's", { fails: { at: "authenticateOtp", status: 401, error: "otp_code_not_found" } });
    // @ts-expect-error: a refusal names its error
    path("no error", { fails: { at: "authenticateOtp", status: 401 } });
    // @ts-expect-error: it is dropped, cut or timed out
    path("a connection", { fails: { at: "sendSmsOtp", connection: "lost" } });
    // @ts-expect-error: there is no such input
    path("a missing input", { fails: { input: "phone" } });

    // What happens beside the workflow.

    path("an operation that there is not", {
      // @ts-expect-error: it is misspelt
      before: { sendSmsOtp: ({ call }) => call("api_otp_v1_Authenticat", { method_id: "", code: "" }) },
    });
    path("a field that an operation does not have", {
      // @ts-expect-error: it is called method_id
      before: { sendSmsOtp: ({ call }) => call("api_otp_v1_Authenticate", { method: "", code: "" }) },
    });
    // @ts-expect-error: Stytch has no such error
    path("a fault's error", { before: { sendSmsOtp: ({ fault }) => fault({ error: "too_mny_requests" }) } });
    // @ts-expect-error: it is called truncate
    path("a fault's field", { before: { sendSmsOtp: ({ fault }) => fault({ cut: true }) } });
    // @ts-expect-error: it is called minutes
    path("a unit of time", { before: { sendSmsOtp: ({ clock }) => clock.advance({ minute: 2 }) } });
    // @ts-expect-error: it is called before
    path("a field of a path", { befor: {} });
    // @ts-expect-error: it makes another world than the scenario's
    path("another world", { world: () => ({ bob: 1 }) });
  },
);

// What all paths have in common.

export const common: Scenario = scenario(
  smsOtpLogin,
  {
    world: () => ({}),
    inputs: () => ({}),
    // @ts-expect-error: the description and the documentation are the two that Stytch has
    follows: "the docs",
    outOfReach: [
      // @ts-expect-error: no step of this workflow is answered so
      { errors: ["otp_code_not_fonud"], because: "It is misspelt." },
      // @ts-expect-error: there is no such step
      { at: "sendSms", errors: ["invalid_locale"], because: "It is misspelt." },
    ],
  },
  (path) => path.todo("all"),
);
