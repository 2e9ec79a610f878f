import { expect, test } from "vitest";
import { type Control, control } from "../../mocks/stytch/exports/control.ts";
import { bench, CHECK, OTHER, PHONE, PROJECT, SEND } from "./bench.ts";

type AnyControl = Control<string>;

/** As somebody writes it whom no compiler checks. */
const unchecked = (rule: Readonly<Record<string, unknown>>): object => rule;

const ANNA = "+12025550111";

/** Each name that the interface asks for, spelt wrong: what is said of it. */
const MISSPELT: readonly (readonly [string, (stytch: AnyControl) => Promise<unknown>, string])[] = [
  [
    "an operation of a fault",
    (stytch) => stytch.faults.add({ operationId: "api_otp_v1_Authenticat", status: 429 }),
    `There is no operation api_otp_v1_Authenticat. Did you mean ${CHECK}?`,
  ],
  [
    "an operation by other words of its name",
    (stytch) => stytch.faults.replace({ operationId: "recoverTotp", drop: true }),
    "There is no operation recoverTotp. These are alike: api_totp_v1_Recover.",
  ],
  [
    "the path of a fault",
    (stytch) => stytch.faults.add({ path: "/v1/otps/authentcate", status: 429 }),
    "There is no path /v1/otps/authentcate. Did you mean /v1/otps/authenticate?",
  ],
  [
    "the error of a fault",
    (stytch) => stytch.faults.add({ ...unchecked({ error: "too_many_request" }) }),
    "There is no error too_many_request. Did you mean too_many_requests?",
  ],
  [
    "a part of a fault",
    (stytch) => stytch.faults.add({ ...unchecked({ operatonId: SEND }), status: 429 }),
    "/faults/0/operaton_id is not known. Did you mean operation_id?",
  ],
  [
    "a unit of a delay",
    (stytch) => stytch.faults.add({ delay: { ...unchecked({ second: 2 }) } }),
    'There is no unit of time "second". There is: weeks, days, hours, minutes, seconds, milliseconds.',
  ],
  [
    "a unit of an advance",
    (stytch) => stytch.clock.advance({ ...unchecked({ minute: 2 }) }),
    'There is no unit of time "minute". There is: weeks, days, hours, minutes, seconds, milliseconds.',
  ],
  [
    "a duration that is text",
    (stytch) => stytch.clock.advance("2 minutes"),
    '"2 minutes" is not an ISO 8601 duration of weeks, days, hours, minutes and seconds. For example "PT2M1S" is two minutes and a second, "P1D" a day, "PT0.5S" half a second.',
  ],
  [
    "a duration that goes back",
    (stytch) => stytch.clock.advance({ minutes: -2 }),
    '"-PT120S" goes back, and a clock is only ever advanced. Set it to an instant, or restore a snapshot.',
  ],
  [
    "an instant",
    (stytch) => stytch.clock.set(new Date("noon")),
    '"Invalid Date" is not an ISO 8601 instant with its offset. For example "2026-01-01T00:00:00Z".',
  ],
  [
    "a policy",
    (stytch) => stytch.policies.change({ ...unchecked({ strict_mfaa: true }) }),
    "/policies/strict_mfaa is not known. Did you mean strict_mfa?",
  ],
  [
    "a snapshot",
    (stytch) => stytch.snapshots.restore("befor-login"),
    "There is no snapshot befor-login of this project. Did you mean before-login?",
  ],
  [
    "a lock",
    (stytch) => stytch.locks.lift("user-test-1"),
    "user-test-1 is not locked in this project. Nobody is: GET …/locks lists those who are.",
  ],
  [
    "a registration",
    (stytch) => stytch.totp.read("totp-test-1"),
    "There is no TOTP registration totp-test-1 in this project. Nobody has registered an app yet.",
  ],
  [
    "the channel of the newest message",
    (stytch) => stytch.inbox.latest(PHONE, { ...unchecked({ channel: "text" }) }),
    "There is no channel text. There is: sms, whatsapp, email.",
  ],
  [
    "the channel of messages",
    (stytch) => stytch.inbox.all({ ...unchecked({ channel: "emial" }) }),
    "There is no channel emial. Did you mean email?",
  ],
  [
    "an operation of the journal",
    (stytch) => stytch.journal({ operationId: "api_otp_v1_Authenticat" }),
    `There is no operation api_otp_v1_Authenticat. Did you mean ${CHECK}?`,
  ],
  [
    "an operation that is verified",
    (stytch) => stytch.verify({ operationId: "sendSms" }),
    "There is no operation sendSms. These are alike: api_otp_v1_otp_sms_Send, api_b2b_otp_v1_b2b_otp_sms_Send.",
  ],
  [
    "what a world document declares",
    (stytch) => stytch.people.add({ usrs: {} }),
    "/usrs is not known. Did you mean users?",
  ],
  [
    "a project to fork to",
    (stytch) => stytch.fork("my-project"),
    '"my-project" cannot be the id of a project. Name one that a client could sign its requests with.',
  ],
  [
    "an address that nothing was sent to",
    (stytch) => stytch.inbox.latest("+12025550112"),
    `Nothing has been sent to +12025550112. Sent: sms to ${ANNA} at 2026-01-01T00:01:00.000Z; sms to ${PHONE} at 2026-01-01T00:01:00.000Z; sms to ${PHONE} at 2026-01-01T00:00:00.000Z. Did you mean ${ANNA}?`,
  ],
  [
    "another channel than it was sent by",
    (stytch) => stytch.inbox.latest(ANNA, { channel: "email" }),
    `Nothing has been sent to ${ANNA} by email. Sent: sms to ${ANNA} at 2026-01-01T00:01:00.000Z; sms to ${PHONE} at 2026-01-01T00:01:00.000Z; sms to ${PHONE} at 2026-01-01T00:00:00.000Z. Name the channel that it was sent by, or none.`,
  ],
];

test.each(MISSPELT)("%s that there is not is told, with what there is", async (_, ask, said) => {
  const { handle, send } = bench();
  const stytch = control<string>({ standIn: { control: handle }, project: PROJECT });
  await stytch.snapshots.take("before-login");
  await send();
  await stytch.clock.advance({ minutes: 1 });
  await send();
  await send(ANNA);
  await expect(ask(stytch)).rejects.toThrow(expect.objectContaining({ message: said }));
});

test("of a project that has sent nothing, the newest message is told to need a call first", async () => {
  const { handle } = bench();
  const stytch = control({ standIn: { control: handle }, project: OTHER });
  await expect(stytch.inbox.latest()).rejects.toThrow(
    `Nothing has been sent yet. The call that sends it has to come first, with the credentials of ${OTHER}.`,
  );
  await expect(stytch.inbox.latest(PHONE)).rejects.toThrow(
    `Nothing has been sent to ${PHONE}, and nothing else either. The call that sends it has to come first, with the credentials of ${OTHER}.`,
  );
});

test("whoever waits for a message that never comes is told what came instead", async () => {
  const { handle, send } = bench({ sleep: async () => {} });
  const stytch = control({ standIn: { control: handle }, project: PROJECT });
  await send();
  await expect(stytch.inbox.latest("ada@acme.example", { wait: "PT5S" })).rejects.toMatchObject({
    status: 404,
    problem: {
      code: "no_such_message",
      message: `Nothing has been sent to ada@acme.example. Sent: sms to ${PHONE} at 2026-01-01T00:00:00.000Z.`,
    },
  });
});

test("of many messages that were sent instead, the nearest five are told", async () => {
  const { handle, send } = bench();
  const stytch = control({ standIn: { control: handle }, project: PROJECT });
  for (const last of ["1", "2", "3", "4", "5", "6", "7"]) await send(`+1202555010${last}`);
  await expect(stytch.inbox.latest("+12025550107", { channel: "email" })).rejects.toThrow(
    /^Nothing has been sent to \+12025550107 by email\. Sent: sms to \+12025550107 at [^;]*;( sms to \S+ at [^;]*;){4} and 2 more\. Name/,
  );
});
