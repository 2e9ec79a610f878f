import type { StytchWorld } from "../../../mocks/stytch/state.ts";

// Stand-ins that misbehave. Each is a mistake that somebody could make in a line or two.

export type Break = (world: StytchWorld) => void;

const sendingWith =
  (change: (life: number) => number): Break =>
  ({ inbox }) => {
    const send = inbox.send.bind(inbox);
    inbox.send = (sending) => send({ ...sending, life: change(sending.life) });
  };

export const BUGS = {
  codesNeverExpire: sendingWith((life) => life * 1000),
  codesLiveASecondTooLong: sendingWith((life) => life + 1000),
  codesDieASecondTooEarly: sendingWith((life) => life - 1000),
  codesWorkTwice: ({ inbox }) => {
    inbox.use = (message) => message;
  },
  olderCodesStayGood: ({ inbox }) => {
    const find = inbox.find.bind(inbox);
    inbox.find = (slot, code) => {
      const message = find(slot, code);
      return message && { ...message, superseded: false };
    };
  },
  olderCodesAreUnknown: ({ inbox }) => {
    const find = inbox.find.bind(inbox);
    inbox.find = (slot, code) => {
      const message = find(slot, code);
      return message?.superseded ? undefined : message;
    };
  },
  anyCodeIsRight: ({ inbox }) => {
    inbox.find = (slot) => inbox.all().findLast((message) => message.slot === slot);
  },
  anybodysCodeIsRight: ({ inbox }) => {
    inbox.find = (_, code) => inbox.all().findLast((message) => message.code === code);
  },
  aWrongGuessSpendsTheCode: ({ inbox }) => {
    const find = inbox.find.bind(inbox);
    inbox.find = (slot, code) => {
      const message = find(slot, code);
      if (!message) inbox.forget(slot);
      return message;
    };
  },
  locksNeverClose: ({ data }) => {
    const update = data.locks.update.bind(data.locks);
    data.locks.update = (account, changes) => update(account, { ...changes, locked_at: null });
  },
  locksCloseTooSoon: (world) => {
    const { locks } = world.data;
    const update = locks.update.bind(locks);
    locks.update = (account, changes) =>
      update(account, { ...changes, ...(changes.failures === 9 && { locked_at: world.now }) });
  },
  appCodesWorkTwice: ({ data }) => {
    const update = data.totps.update.bind(data.totps);
    data.totps.update = (id, changes) => update(id, { ...changes, spent_steps: [] });
  },
  appsWaitForever: ({ data }) => {
    const insert = data.totps.insert.bind(data.totps);
    data.totps.insert = (row) => insert({ ...row, expires_at: Number.POSITIVE_INFINITY });
  },
  recoveryCodesWorkTwice: ({ data }) => {
    const update = data.totps.update.bind(data.totps);
    data.totps.update = (id, { recovery_codes: _, ...changes }) => update(id, changes);
  },
  noSecondFactorIsAsked: ({ data }) => {
    const update = data.members.update.bind(data.members);
    data.members.update = (id, changes) => ({ ...update(id, changes), mfa_enrolled: false });
  },
  sessionsAreOfTheFirstUser: ({ data }) => {
    const insert = data.sessions.insert.bind(data.sessions);
    data.sessions.insert = (row) =>
      insert({ ...row, account: data.users.values().next().value?.user_id ?? row.account });
  },
  sessionsLiveTooLong: ({ data }) => {
    const insert = data.sessions.insert.bind(data.sessions);
    data.sessions.insert = (row) => insert({ ...row, expires_at: row.expires_at + 60_000 });
  },
  aRefusalSpendsTheNewestCode: (world) => {
    const insert = world.data.locks.insert.bind(world.data.locks);
    world.data.locks.insert = (row) => {
      const newest = world.inbox.all().at(-1);
      if (newest) world.inbox.use(newest, world.now);
      return insert(row);
    };
  },
} satisfies Readonly<Record<string, Break>>;

export type Bug = keyof typeof BUGS;
