import fc from "fast-check";
import { expect, test } from "vitest";
import { CODES_REMEMBERED, Inbox, stateOf } from "../../src/mock/inbox.ts";
import { Random } from "../../src/ports/random.ts";

const newInbox = () => new Inbox(new Random(1));

const sms = {
  slot: "phone-1",
  to: "+12025550162",
  channel: "sms",
  operationId: "send",
  now: 0,
  life: 120_000,
};

test.each(["", "12345", "1234567", "12345a"])("%j cannot be pinned", (code) => {
  expect(() => newInbox().pin(sms.to, code)).toThrow(
    `A code that is pinned has 6 digits, as "123456" has; "${code}" was given.`,
  );
});

test("a message carries six digits, and what it was sent for", () => {
  const message = newInbox().send({ ...sms, now: 5, context: { ip: "1.2.3.4" } });
  expect(message.code).toMatch(/^[0-9]{6}$/);
  expect(message).toMatchObject({
    to: "+12025550162",
    channel: "sms",
    operationId: "send",
    createdAt: 5,
    expiresAt: 120_005,
    usedAt: null,
    superseded: false,
    context: { ip: "1.2.3.4" },
  });
});

test("a code is live until the instant it expires, and dead at it", () => {
  const message = newInbox().send(sms);
  expect(stateOf(message, 119_999)).toBe("live");
  expect(stateOf(message, 120_000)).toBe("expired");
});

test("a new message of a slot supersedes the one before, and those of other slots stay live", () => {
  const inbox = newInbox();
  const [first, other] = [inbox.send(sms), inbox.send({ ...sms, slot: "phone-2" })];
  const second = inbox.send(sms);
  const stateNow = (slot: string, code: string) => {
    const message = inbox.find(slot, code);
    return message && stateOf(message, 1);
  };
  expect(stateNow("phone-1", first.code)).toBe("superseded");
  expect(stateNow("phone-1", second.code)).toBe("live");
  expect(stateNow("phone-2", other.code)).toBe("live");
  expect(stateNow("phone-2", first.code)).toBeUndefined();
});

test("a used code stays used, whatever comes after", () => {
  const inbox = newInbox();
  const first = inbox.send(sms);
  inbox.use(first, 10);
  inbox.send(sms);
  expect(inbox.find("phone-1", first.code)).toMatchObject({ usedAt: 10 });
  expect(inbox.all().map((message) => stateOf(message, 500_000))).toEqual(["used", "expired"]);
});

test("messages are listed newest last, and using one does not move it", () => {
  const inbox = newInbox();
  const older = inbox.send(sms);
  const newer = inbox.send({ ...sms, slot: "phone-2" });
  inbox.send({ ...sms, slot: "mail", to: "ada@acme.com" });
  inbox.use(older, 1);
  expect(inbox.all("+12025550162").map((message) => message.id)).toEqual([older.id, newer.id]);
  expect(inbox.all()).toHaveLength(3);
});

test("a pinned code is the next one to its address, once", () => {
  const inbox = newInbox();
  inbox.pin(sms.to, "123456");
  expect(inbox.send({ ...sms, to: "+12025550163", slot: "phone-2" }).code).not.toBe("123456");
  expect(inbox.send(sms).code).toBe("123456");
  expect(inbox.send(sms).code).not.toBe("123456");
});

test("a code pinned twice is found alive, though it was spent before", () => {
  const inbox = newInbox();
  inbox.pin(sms.to, "123456");
  inbox.use(inbox.send(sms), 1);
  inbox.pin(sms.to, "123456");
  const again = inbox.send(sms);
  expect(inbox.find("phone-1", "123456")?.id).toBe(again.id);
});

test("a forgotten slot has no codes", () => {
  const inbox = newInbox();
  const { code } = inbox.send(sms);
  inbox.forget("phone-1");
  expect(inbox.find("phone-1", code)).toBeUndefined();
  expect(inbox.all()).toEqual([]);
});

test("so many codes of a slot are remembered, and no two of them are the same", () => {
  const inbox = newInbox();
  const sent = Array.from({ length: CODES_REMEMBERED + 3 }, () => inbox.send(sms));
  const remembered = inbox.all().map((message) => message.code);
  expect(remembered).toEqual(sent.slice(3).map((message) => message.code));
  expect(new Set(remembered).size).toBe(CODES_REMEMBERED);
});

test("one code of a slot is live at most, whatever is sent, used and waited for", () => {
  const action = fc.oneof(
    fc.constant("send" as const),
    fc.constant("use" as const),
    fc.nat({ max: 100_000 }),
  );
  fc.assert(
    fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
      const inbox = newInbox();
      let now = 0;
      for (const action of actions) {
        const live = inbox.all().find((message) => stateOf(message, now) === "live");
        if (typeof action === "number") now += action;
        else if (action === "send") inbox.send({ ...sms, now });
        else if (live) inbox.use(live, now);
        expect(inbox.all().filter((message) => stateOf(message, now) === "live").length).toBeLessThan(2);
      }
    }),
  );
});
