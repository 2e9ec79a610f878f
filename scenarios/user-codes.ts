import {
  guessing,
  mistyping,
  type PathDefinition,
  type Persona,
  type StytchDirections,
  sendingTwice,
  type UserPersona,
  type WritePath,
} from "../mocks/stytch/exports/scenario.ts";
import { garbledRequests } from "./garbled-requests.ts";

interface World {
  readonly ada: UserPersona;
}

interface Channel {
  readonly message: string;
  /** The output of the step that sends, which names the phone or the mailbox. */
  readonly methodId: string;
  readonly of: (ada: Persona) => Persona["mailbox"];
  readonly sendAgain: (call: StytchDirections["call"], ada: Persona) => Promise<unknown>;
}

const CHANNELS = {
  sms: {
    message: "text message",
    methodId: "phoneId",
    of: ({ phone }) => phone,
    sendAgain: (call, { phone }) => call("api_otp_v1_otp_sms_LoginOrCreate", { phone_number: phone.number }),
  },
  whatsapp: {
    message: "WhatsApp message",
    methodId: "phoneId",
    of: ({ phone }) => phone,
    sendAgain: (call, { phone }) =>
      call("api_otp_v1_otp_whatsapp_LoginOrCreate", { phone_number: phone.number }),
  },
  email: {
    message: "email",
    methodId: "emailId",
    of: ({ mailbox }) => mailbox,
    sendAgain: (call, { mailbox }) => call("api_otp_v1_otp_email_LoginOrCreate", { email: mailbox.address }),
  },
} as const satisfies Record<string, Channel>;

interface CodeStep<Of extends World> {
  readonly channel: keyof typeof CHANNELS;
  /** The step that sends the code, and the one that takes it. */
  readonly sentAt: string;
  readonly at: string;
  /** The input that the code is. */
  readonly input: string;
  /** What a path says that goes well. */
  readonly passes: PathDefinition<Of>;
  /** What a path needs besides, to come so far. */
  readonly reach?: PathDefinition<Of>;
}

/** All that can come of a code that was sent to a user, at the step that takes it. */
export function userCodes<Of extends World>(
  path: WritePath<Of>,
  { channel, sentAt, at, input, passes, reach = {} }: CodeStep<Of>,
): void {
  const { message, methodId, of, sendAgain }: Channel = CHANNELS[channel];
  /** The code is read like this, and other inputs are as ever. */
  const types = (read: (ada: UserPersona) => unknown): PathDefinition<Of> => ({
    ...reach,
    inputs: (world) => ({ ...reach.inputs?.(world), [input]: read(world.ada) }),
  });
  const dead = { at, status: 401, error: "unable_to_auth_otp_code" };
  const unknown = { at, status: 404, error: "otp_code_not_found" };

  path(`the code from the ${message} is still good one second before it expires`, {
    ...reach,
    ...passes,
    before: { [at]: ({ clock }) => clock.advance({ minutes: 1, seconds: 59 }) },
  });

  path(`the code from the ${message} is mistyped twice, and then right`, {
    ...reach,
    ...passes,
    instead: { [at]: mistyping("code", 2) },
  });

  path(`the code from the ${message} has expired`, {
    ...reach,
    before: { [at]: ({ clock }) => clock.advance({ minutes: 2 }) },
    fails: dead,
  });

  path(`the user reads the ${message} at once, and types the code after two minutes`, {
    ...types((ada) => of(ada).readsCodeAfter({ minutes: 2 })),
    fails: dead,
  });

  path(`the user misreads the ${message}`, {
    ...types((ada) => of(ada).misreadsCode),
    fails: unknown,
  });

  path.each(["12345", "1234567", "abcdef", ""])(
    `the user types "%s" and not the code from the ${message}`,
    (typed) => ({ ...types(() => typed), fails: { at, status: 400, error: "invalid_code" } }),
  );

  path(`the code from the ${message} was used on another device`, {
    ...reach,
    before: {
      [at]: ({ call, steps, ada }) =>
        call("api_otp_v1_Authenticate", {
          method_id: String(steps[sentAt]?.[methodId]),
          code: of(ada).readsCode(),
        }),
    },
    fails: dead,
  });

  path(`a second ${message} came, and the user types the first code`, {
    ...types((ada) => of(ada).readsOlderCode),
    before: { [at]: ({ call, ada }) => sendAgain(call, ada) },
    fails: dead,
  });

  path(`the user sends the code from the ${message} twice in a row`, {
    ...reach,
    instead: { [at]: sendingTwice },
    fails: dead,
    sessions: 1,
    codes: 1,
  });

  path(`somebody guesses the code from the ${message} ten times, and the user is locked out`, {
    ...reach,
    instead: { [at]: guessing("code", 10) },
    fails: { at, status: 429, error: "user_lock_limit_reached" },
  });

  path(`the account is deleted before the code from the ${message} arrives`, {
    ...reach,
    instead: {
      [at]: async ({ call, ada, send }) => {
        await call("api_user_v1_Delete", { user_id: ada.id });
        return send();
      },
    },
    fails: unknown,
  });

  garbledRequests(
    path,
    at,
    [
      ["the id of the phone or mailbox is garbled", { method_id: "somewhere" }, "invalid_method_id"],
      ["the code is lost", { code: undefined }, "bad_request"],
      [
        "the life of the session is garbled",
        { session_duration_minutes: 4 },
        "invalid_session_duration_minutes",
      ],
    ],
    reach,
  );
}

/** For `afterwards`: whoever was pending has signed in. */
export const isActive = async ({ call, ada }: Pick<StytchDirections, "call"> & World): Promise<boolean> =>
  (await call("api_user_v1_Get", { user_id: ada.id })).status === "active";

/** How long the session of a login may not live. */
export function badLives(path: WritePath, at: string): void {
  path.each([0, 4, 527_041])("the session is to live %s minutes", (session_duration_minutes) => ({
    inputs: () => ({ session_duration_minutes }),
    fails: { at, status: 400, error: "invalid_session_duration_minutes" },
  }));
}

/** A phone that no message can go to. */
export function badPhones(path: WritePath, at: string): void {
  path.each(["202-555-0100", "+1", "ada", ""])('the phone number is "%s"', (phone_number) => ({
    inputs: () => ({ phone_number }),
    fails: { at, status: 400, error: "invalid_phone_number" },
  }));
  path("the phone number is in a country that is not enabled", {
    inputs: () => ({ phone_number: "+442079460958" }),
    fails: { at, status: 400, error: "invalid_phone_number_country_code" },
  });
}

/** A text message of which nobody can tell where it shall go. */
export function lostPhones(path: WritePath, at: string): void {
  garbledRequests(path, at, [
    ["the phone number is lost", { phone_number: undefined }, "missing_sms_parameter"],
    ["the phone number becomes a number", { phone_number: 12_025_550_100 }, "bad_request"],
  ]);
}

/** A mailbox that no message can go to. */
export function badAddresses(path: WritePath, at: string): void {
  path.each(["ada at home", "@mail.example", "ada@", ""])('the email address is "%s"', (email) => ({
    inputs: () => ({ email }),
    fails: { at, status: 400, error: "invalid_email" },
  }));
}

/** Inputs that a workflow cannot start without. */
export function missingInputs(path: WritePath, names: readonly string[]): void {
  path.each(names)("the input %s is left out", (input) => ({
    inputs: () => ({ [input]: undefined }),
    fails: { input },
  }));
}
