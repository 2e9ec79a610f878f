import {
  aSessionJwtOf,
  aSessionOf,
  type StytchDirections,
  scenario,
  type UserPersona,
} from "../mocks/stytch/exports/scenario.ts";
import { rehearse } from "../mocks/stytch/exports/vitest.ts";
import { garbledRequests } from "./garbled-requests.ts";
import {
  SAME_CREDENTIALS_BEFORE,
  SENDS_NO_ATTRIBUTES,
  SENDS_NO_CUSTOM_CLAIMS,
  SENDS_NO_LIFE_OF_A_CODE,
  SENDS_NO_LOCALE,
  SENDS_NO_SESSION,
} from "./out-of-reach.ts";
import { connectionFailures, transportFailures } from "./transport-failures.ts";
import { badLives, badPhones, isActive, missingInputs, userCodes } from "./user-codes.ts";
import { whatsappOtpLogin } from "./workflows.ts";

interface World {
  readonly ada: UserPersona;
}

const SEND = "api_otp_v1_otp_whatsapp_LoginOrCreate";

const passes = {
  outputs: ({ ada }: World) => ({
    userId: ada.id,
    sessionToken: aSessionOf(ada),
    sessionJwt: aSessionJwtOf(ada),
  }),
};

/** So many messages to one phone in a minute are as many as go. */
async function sendsTen({ call, ada }: World & Pick<StytchDirections, "call">): Promise<void> {
  for (let time = 0; time < 10; time++) await call(SEND, { phone_number: ada.phone.number });
}

const paths = scenario(
  whatsappOtpLogin,
  {
    world: ({ user }) => ({ ada: user() }),
    inputs: ({ ada }) => ({ phone_number: ada.phone.number, code: ada.phone.readsCode }),
    outOfReach: [
      { at: "sendWhatsappOtp", ...SENDS_NO_LIFE_OF_A_CODE },
      { at: "sendWhatsappOtp", ...SENDS_NO_LOCALE },
      { at: "authenticateOtp", ...SENDS_NO_SESSION },
      { at: "authenticateOtp", ...SENDS_NO_CUSTOM_CLAIMS },
      { at: "authenticateOtp", ...SENDS_NO_ATTRIBUTES },
      { at: "authenticateOtp", ...SAME_CREDENTIALS_BEFORE },
    ],
  },
  (path) => {
    path("the user types the code from WhatsApp", {
      ...passes,
      codes: 1,
      afterwards: ({ ada }) =>
        ada.sessions().some(({ factors }) => factors[0]?.delivery_method === "whatsapp"),
    });

    path("somebody new becomes a user on the way", {
      ...passes,
      world: ({ stranger }) => ({ ada: stranger() }),
    });

    path("a pending user becomes active", {
      ...passes,
      world: ({ user }) => ({ ada: user({ status: "pending" }) }),
      afterwards: isActive,
    });

    path("a phone in a country that the project has switched on", {
      ...passes,
      world: ({ user, policies }) => {
        policies({ sms_countries: ["US", "CA", "GB"] });
        return { ada: user({ phone: "+447400123456" }) };
      },
    });

    path("a text message came before, whose code is dead", {
      inputs: ({ ada }) => ({ code: ada.phone.readsOlderCode }),
      before: {
        sendWhatsappOtp: ({ call, ada }) =>
          call("api_otp_v1_otp_sms_LoginOrCreate", { phone_number: ada.phone.number }),
      },
      fails: { at: "authenticateOtp", status: 401, error: "unable_to_auth_otp_code" },
    });

    path("the user asks for a text message instead, whose code is as good", {
      ...passes,
      after: {
        sendWhatsappOtp: ({ call, ada }) =>
          call("api_otp_v1_otp_sms_LoginOrCreate", { phone_number: ada.phone.number }),
      },
    });

    path.each([1, 2])("the server is busy for the first %s requests, and the workflow waits", (times) => ({
      ...passes,
      before: { sendWhatsappOtp: ({ fault }) => fault({ error: "too_many_requests", times }) },
    }));

    path("the server is busy once more than the workflow waits", {
      before: { sendWhatsappOtp: ({ fault }) => fault({ error: "too_many_requests", times: 3 }) },
      fails: { at: "sendWhatsappOtp", status: 429, error: "too_many_requests" },
    });

    path("ten messages went to the phone within a minute, so the workflow waits for the next one", {
      ...passes,
      world: ({ user, policies }) => {
        policies({ rate_limits: true });
        return { ada: user() };
      },
      before: { sendWhatsappOtp: sendsTen },
    });

    path("two devices sign in at once, and the older code is dead", {
      inputs: ({ ada }) => ({ code: ada.phone.readsOlderCode }),
      fails: { at: "authenticateOtp", status: 401, error: "unable_to_auth_otp_code" },
      second: passes,
      order: [
        "first sendWhatsappOtp",
        "second sendWhatsappOtp",
        "first authenticateOtp",
        "second authenticateOtp",
      ],
    });

    badPhones(path, "sendWhatsappOtp");
    garbledRequests(path, "sendWhatsappOtp", [
      ["the phone number is lost", { phone_number: undefined }, "bad_request"],
    ]);
    userCodes(path, {
      channel: "whatsapp",
      sentAt: "sendWhatsappOtp",
      at: "authenticateOtp",
      input: "code",
      passes,
    });
    badLives(path, "authenticateOtp");
    missingInputs(path, ["phone_number", "code"]);
    transportFailures(path, ["sendWhatsappOtp", "authenticateOtp"]);
    connectionFailures(path, { sendWhatsappOtp: {}, authenticateOtp: { sessions: 1, codes: 1 } });
  },
);

rehearse(paths);

export default paths;
