import { at, type Bug, keeping, misplacing, neverCollecting } from "./planting.ts";

const LOGIN = /\/otps\/authenticate$/;

/** What can be wrong with sessions. */
export const sessionBugs: readonly Bug[] = [
  {
    says: "a session never ends by itself",
    inWorld: ({ data }) => neverCollecting(data.sessions),
    caughtBy: {
      "sign-out › the session expires before authenticateSession":
        "outcome: fails at authenticateSession with 404 session_not_found, and nothing runs after it | passes",
      "session-exchange › the new session ends before it is used":
        "outcome: fails at authenticateSession with 404 session_not_found, and nothing runs after it | passes",
    },
  },
  {
    says: "a session lives twice as long as was asked",
    inWorld: ({ data, clock }) =>
      misplacing(data.sessions, ({ expires_at }) => ({
        expires_at: expires_at + (expires_at - clock.now()),
      })),
    caughtBy: {
      "sign-out › the session expires before authenticateSession":
        "outcome: fails at authenticateSession with 404 session_not_found, and nothing runs after it | passes",
      "authenticator-replacement › the session ends before createTotp":
        "outcome: fails at createTotp with 404 session_not_found, and nothing runs after it | passes",
    },
  },
  {
    says: "a session ends a second too early",
    inWorld: ({ data }) => misplacing(data.sessions, ({ expires_at }) => ({ expires_at: expires_at - 1000 })),
    caughtBy: {
      "sign-out › the session is presented at authenticateSession one second before it expires":
        "outcome: passes | fails at authenticateSession with 404 session_not_found, and nothing runs after it",
      "session-exchange › the session is switched one second before it ends":
        "outcome: passes | fails at exchangeSession with 404 session_not_found, and nothing runs after it",
    },
  },
  {
    says: "revoking a session does nothing",
    inWorld: ({ data }) => keeping(data.sessions),
    caughtBy: {
      "sign-out › a session is ended, and nobody knows its token any more":
        "outcome: passes | fails at confirmRevoked with 200 and no error named, and nothing runs after it",
      "session-exchange › the session is revoked before the switch":
        "outcome: fails at exchangeSession with 404 session_not_found, and nothing runs after it | passes",
    },
  },
  {
    says: "revoking a session takes those of other devices with it",
    inWorld: ({ data: { sessions } }) => {
      const remove = sessions.delete.bind(sessions);
      sessions.delete = (id) => {
        const account = sessions.get(id)?.account ?? "";
        return sessions.filter("account", account).every((session) => remove(session.id));
      };
    },
    caughtBy: { "sign-out › the session of another device goes on": "sessions closed: 1 | 2" },
  },
  {
    says: "any token is a session's",
    inWorld: ({ data: { sessions } }) => {
      sessions.find = () => [...sessions.values()][0];
    },
    caughtBy: {
      "sign-out › the token AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA is nobody's":
        "outcome: fails at authenticateSession with 404 session_not_found, and nothing runs after it | passes",
    },
  },
  {
    says: "the session of somebody else is taken for one's own",
    inCalls: async ({ sent, world: { data }, answer }) => {
      const session = data.sessions.find("token", String(sent.session_token));
      const account = sent.member_id ?? sent.user_id;
      if (session && typeof account === "string") data.sessions.update(session.id, { account });
      return answer();
    },
    caughtBy: {
      "authenticator-replacement › somebody brings the session of a colleague to createTotp":
        "outcome: fails at createTotp with 400 member_session_member_id_mismatch, and nothing runs after it | passes",
      "email-otp-totp-session › somebody adds an app of their own to the session":
        "outcome: fails at authenticateTotp with 400 user_id_mismatch, and nothing runs after it | passes",
    },
  },
  {
    says: "the sessions of a member who is removed go on",
    inWorld: ({ data: { sessions } }) => {
      sessions.filter = () => [];
    },
    caughtBy: {
      "session-exchange › an admin of the first organization removes the member, and the session with them":
        "outcome: fails at exchangeSession with 404 session_not_found, and nothing runs after it | passes",
      "authenticator-replacement › somebody ends all sessions of the member before createTotp":
        "outcome: fails at createTotp with 404 session_not_found, and nothing runs after it | passes",
    },
  },
  {
    says: "a session is opened where none was asked for",
    inCalls: at(LOGIN, ({ answer }) => answer({ session_duration_minutes: 60 })),
    caughtBy: { "sms-otp-login › no session is asked for, so none is made": "sessions opened: 0 | 1" },
  },
  {
    says: "a session is handed out and never kept",
    inWorld: ({ data: { sessions } }) => {
      sessions.insert = (session) => session;
    },
    caughtBy: { "sms-otp-login › the user types the code from the text message": "sessions opened: 1 | 0" },
  },
  {
    says: "a session forgets by what it was opened",
    inWorld: ({ data }) => misplacing(data.sessions, () => ({ factors: [] })),
    caughtBy: {
      "sms-otp-login › the user types the code from the text message":
        "always: no session is without the factors that opened it | it does not hold",
    },
  },
  {
    says: "an app's code opens a session of its own beside the one that was presented",
    inCalls: at(/\/totps\/authenticate$/, ({ answer }) =>
      answer({ session_token: undefined, session_duration_minutes: 60 }),
    ),
    caughtBy: {
      "email-otp-totp-session › a careful user signs in, adds an app, uses the session and signs out":
        "sessions opened: 1 | 2",
    },
  },
  {
    says: "switching to another organization ends the session in the first",
    inCalls: at(/\/sessions\/exchange$/, async ({ sent, world: { data }, answer }) => {
      const answered = await answer();
      const session = data.sessions.find("token", String(sent.session_token));
      if (session && answered.status === 200) data.sessions.delete(session.id);
      return answered;
    }),
    caughtBy: {
      "session-exchange › the member switches to the other organization, and stays signed in to the first":
        "output firstSessionToken: the token of a living session of ada | a token that no session has",
    },
  },
  {
    says: "a session leads into organizations that its owner is no member of",
    inCalls: at(/\/sessions\/exchange$/, async ({ sent, world: { data }, answer }) => {
      const session = data.sessions.find("token", String(sent.session_token));
      const member = data.members.get(session?.account ?? "");
      const organization_id = String(sent.organization_id);
      const isMember = data.members.find("email", `${organization_id}/${member?.email_address}`);
      if (member && !isMember && data.organizations.get(organization_id)) {
        data.members.insert({ ...member, member_id: `${member.member_id}-2`, organization_id });
      }
      return answer();
    }),
    caughtBy: {
      "session-exchange › the person is nobody in the other organization, though it takes in the mailbox's domain":
        "outcome: fails at exchangeSession with 404 member_not_found, and nothing runs after it | passes",
      "session-exchange › an admin of the other organization removes the member before the switch":
        "outcome: fails at exchangeSession with 404 member_not_found, and nothing runs after it | passes",
    },
  },
  {
    says: "a session may live longer than a year",
    inCalls: async ({ sent, answer }) => {
      const minutes = Number(sent.session_duration_minutes ?? 60);
      return answer(minutes > 527_040 ? { session_duration_minutes: 527_040 } : undefined);
    },
    caughtBy: {
      "sms-otp-login › the session is to live longer than a year and a day":
        "outcome: fails at authenticateOtp with 400 invalid_session_duration_minutes, and nothing runs after it | passes",
    },
  },
];
