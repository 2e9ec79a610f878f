import { at, type Bug, misfinding, missending, refusing } from "./planting.ts";

/** What can be wrong with codes that were sent. */
export const codeBugs: readonly Bug[] = [
  {
    says: "codes never expire",
    inWorld: missending(({ life }) => ({ life: life * 1000 })),
    caughtBy: {
      "sms-otp-login › the code has expired":
        "outcome: fails at authenticateOtp with 401 unable_to_auth_otp_code, and nothing runs after it | passes",
    },
  },
  {
    says: "a code is good for a second too long",
    inWorld: missending(({ life }) => ({ life: life + 1000 })),
    caughtBy: {
      "sms-otp-login › the code has expired":
        "outcome: fails at authenticateOtp with 401 unable_to_auth_otp_code, and nothing runs after it | passes",
      "totp-login › the emailed code has expired":
        "outcome: fails at authenticateEmailOtp with 401 unable_to_auth_otp_code, and nothing runs after it | passes",
    },
  },
  {
    says: "a code expires a second too early",
    inWorld: missending(({ life }) => ({ life: life - 1000 })),
    caughtBy: {
      "sms-otp-login › the code is still good one second before it expires":
        "outcome: passes | fails at authenticateOtp with 401 unable_to_auth_otp_code, and nothing runs after it",
      "discovery-start › the code is still good one second before it expires":
        "outcome: passes | fails at authenticateDiscoveryOtp with 401 unable_to_auth_otp_code, and nothing runs after it",
    },
  },
  {
    says: "a member's emailed code lives as short as a text message",
    inWorld: missending(({ life }) => ({ life: Math.min(life, 120_000) })),
    caughtBy: {
      "email-otp-login › the code is still good one second before it expires":
        "outcome: passes | fails at authenticateEmailOtp with 401 unable_to_auth_otp_code, and nothing runs after it",
    },
  },
  {
    says: "a code works twice",
    inWorld: ({ inbox }) => {
      inbox.use = (message) => message;
    },
    caughtBy: {
      "sms-otp-login › the code was used before":
        "outcome: fails at authenticateOtp with 401 unable_to_auth_otp_code, and nothing runs after it | passes",
      "whatsapp-otp-login › the user sends the code from the WhatsApp message twice in a row":
        "outcome: fails at authenticateOtp with 401 unable_to_auth_otp_code, and nothing runs after it | passes",
    },
  },
  {
    says: "any code is right",
    inWorld: misfinding(({ slot, all }) => all.findLast((message) => message.slot === slot)),
    caughtBy: {
      "sms-otp-login › the user misreads the code":
        "outcome: fails at authenticateOtp with 404 otp_code_not_found, and nothing runs after it | passes",
      "email-otp-sms-mfa › somebody guesses the emailed code ten times, which locks the member out":
        "outcome: fails at authenticateEmailOtp with 429 user_lock_limit_reached, and nothing runs after it | fails at authenticateEmailOtp with 401 unable_to_auth_otp_code, and nothing runs after it",
    },
  },
  {
    says: "the older code still works when a second message was sent",
    inWorld: misfinding(({ found }) => found && { ...found, superseded: false }),
    caughtBy: {
      "sms-otp-login › a second message came, and the user types the first code":
        "outcome: fails at authenticateOtp with 401 unable_to_auth_otp_code, and nothing runs after it | passes",
      "email-otp-sms-mfa › the member logs in on two devices, and the second one's text message kills the first one's":
        "outcome: fails at authenticateSmsOtp with 401 unable_to_auth_otp_code, and nothing runs after it | passes",
    },
  },
  {
    says: "the second message kills its own code and not the first",
    inWorld: misfinding(({ slot, all, found }) => {
      const messages = all.filter((message) => message.slot === slot);
      return found && { ...found, superseded: messages.findIndex(({ id }) => id === found.id) > 0 };
    }),
    caughtBy: {
      "email-otp-sms-mfa › the text message does not come, and the member asks for another":
        "outcome: passes | fails at authenticateSmsOtp with 401 unable_to_auth_otp_code, and nothing runs after it",
    },
  },
  {
    says: "the code of another person's message is accepted",
    inWorld: misfinding(({ slot, code, all, found }) => {
      const [kind] = slot.split("/");
      return found ?? all.findLast((message) => message.code === code && message.slot.startsWith(kind ?? ""));
    }),
    caughtBy: {
      "email-otp-sms-mfa › the member types the code of a colleague's text message":
        "outcome: fails at authenticateSmsOtp with 404 otp_code_not_found, and nothing runs after it | passes",
    },
  },
  {
    says: "a code is accepted wherever it was sent to",
    inWorld: misfinding(({ code, all }) => all.findLast((message) => message.code === code)),
    caughtBy: {
      "email-otp-sms-mfa › the member types the emailed code once more":
        "outcome: fails at authenticateSmsOtp with 404 otp_code_not_found, and nothing runs after it | fails at authenticateSmsOtp with 401 unable_to_auth_otp_code, and nothing runs after it",
      "discovery-start › the person types the code of the organization's own login":
        "outcome: fails at authenticateDiscoveryOtp with 404 otp_code_not_found, and nothing runs after it | passes",
    },
  },
  {
    says: "every message is sent twice",
    inWorld: ({ inbox }) => {
      const send = inbox.send.bind(inbox);
      inbox.send = (sending) => {
        send(sending);
        return send(sending);
      };
    },
    caughtBy: {
      "sms-otp-login › one text message comes, and no more":
        "afterwards: what the path says to hold | it does not hold",
    },
  },
  {
    says: "a member who has an app is texted a code nobody asked for",
    inCalls: at(/\/email\/authenticate$/, async ({ world, answer }) => {
      const answered = await answer();
      const member = world.data.members.get(String(answered.body.member_id));
      if (!member) return answered;
      const { member_id, mfa_phone_number: to } = member;
      const operationId = "api_b2b_otp_v1_b2b_otp_sms_Send";
      const slot = `sms/${member_id}`;
      world.inbox.send({ slot, to, channel: "sms", operationId, now: world.now, life: 120_000 });
      return answered;
    }),
    caughtBy: {
      "totp-login › the member has a phone as well, and nothing is texted":
        "afterwards: what the path says to hold | it does not hold",
    },
  },
  {
    says: "an expired code is refused as one that never was",
    inCalls: refusing("unable_to_auth_otp_code", (body) => ({
      status: 404,
      body: { ...body, status_code: 404, error_type: "otp_code_not_found" },
    })),
    caughtBy: {
      "sms-otp-login › the code has expired":
        "outcome: fails at authenticateOtp with 401 unable_to_auth_otp_code, and nothing runs after it | fails at authenticateOtp with 404 otp_code_not_found, and nothing runs after it",
    },
  },
  {
    says: "an expired code is refused by the wrong status",
    inCalls: refusing("unable_to_auth_otp_code", (body) => ({ status: 400, body })),
    caughtBy: {
      "sms-otp-login › the code has expired":
        "outcome: fails at authenticateOtp with 401 unable_to_auth_otp_code, and nothing runs after it | fails at authenticateOtp with 400 unable_to_auth_otp_code, and nothing runs after it",
    },
  },
  {
    says: "a code that is no code at all counts as a wrong one",
    inCalls: refusing("invalid_code", (body) => ({
      status: 404,
      body: { ...body, status_code: 404, error_type: "otp_code_not_found" },
    })),
    caughtBy: {
      "sms-otp-login › the user types only five digits":
        "outcome: fails at authenticateOtp with 400 invalid_code, and nothing runs after it | fails at authenticateOtp with 404 otp_code_not_found, and nothing runs after it",
    },
  },
  {
    says: "a code is cut to six digits before it is looked at",
    inCalls: at(/authenticate$/, ({ sent, answer }) => answer({ code: String(sent.code).slice(0, 6) })),
    caughtBy: {
      'totp-login › the member types "1234567" for the emailed code':
        "outcome: fails at authenticateEmailOtp with 400 invalid_code, and nothing runs after it | fails at authenticateEmailOtp with 404 otp_code_not_found, and nothing runs after it",
    },
  },
];
