import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { probeTable } from "../../../mocks/stytch/probes/probe-table.ts";

const { probes, unasked, things, greetings } = probeTable;
const calls = probes.flatMap((probe) => probe.calls.map((call) => ({ probe: probe.id, ...call })));

test("each probe has a name of its own, and a login that can be greeted", () => {
  const ids = [...probes, ...unasked].map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  expect([...new Set(probes.map(({ login }) => login))].sort()).toEqual(Object.keys(greetings).sort());
});

/** The paths at which a POST makes something that stays. What belongs to it is removed with it. */
const MAKING: Readonly<Record<string, string>> = {
  "/v1/users": "user",
  "/v1/b2b/organizations": "organization",
  "/v1/b2b/discovery/organizations/create": "organization",
};

test("each call that could make something says so, also where it should be refused", () => {
  const making = calls.filter(({ method, path }) => method === "POST" && Object.hasOwn(MAKING, path));
  expect(making.length).toBeGreaterThan(30);
  expect(making.filter(({ path, makes }) => makes !== MAKING[path])).toEqual([]);
  expect(calls.filter(({ makes }) => makes !== undefined && !Object.hasOwn(things, makes))).toEqual([]);
});

test("members are made only in organizations of the probe, and are gone with them", () => {
  const members = calls.filter(({ method, path }) => method === "POST" && path.endsWith("/members"));
  const outside = members.filter(({ path }) => !path.includes("{organization_id}"));
  expect(outside.map(({ probe, path }) => [probe, path])).toEqual([
    [
      "unknown-organization",
      "/v1/b2b/organizations/organization-test-00000000-0000-4000-8000-00000000dead/members",
    ],
  ]);
});

test("messages are sent to nobody but the sandbox, unless the probe warns of it", () => {
  const sending = calls.filter(
    ({ method, path }) =>
      method === "POST" && /\/(send|login_or_(create|signup)|start_email_update)$/.test(path),
  );
  const warned = new Set(probes.filter(({ warns }) => warns !== undefined).map(({ id }) => id));
  const outside = sending.filter(
    ({ probe, body }) =>
      !warned.has(probe) && !/\+10000000000|sandbox@stytch\.com/.test(JSON.stringify(body)),
  );
  expect(sending.length).toBeGreaterThan(5);
  expect(outside).toEqual([]);
});

test("what is made can be told by its name", () => {
  const named = calls.filter(({ makes, body }) => makes !== undefined && body !== undefined);
  const texts = named.map(({ body }) => JSON.stringify(body));
  // These are refused for what they hold, and have no room for a name.
  const nameless = texts.filter((text) => !/understudy[ -]\{unique\}/i.test(text));
  expect(new Set(nameless)).toEqual(
    new Set(["{}", '{"email":5,"organization_name":5}', '{"email":"nobody","organization_name":""}']),
  );
});

test("each value that a call needs was taken by a call before it", () => {
  const lacking = probes.flatMap(({ id, calls: own }) => {
    const known = new Set(["unique"]);
    return own.flatMap(({ does, path, body, repeats = {}, take = {}, work }) => {
      if (work) for (const name of Object.keys(work({ secret: "JBSWY3DPEHPK3PXP" }, 0))) known.add(name);
      const names = [...`${path} ${JSON.stringify(body ?? "")}`.matchAll(/\{(\w+)\}/g)].map(
        ([, name = ""]) => name,
      );
      const missing = [...names, ...Object.values(repeats)].filter((name) => !known.has(name));
      for (const name of Object.keys(take)) known.add(name);
      return missing.map((name) => `${id}, ${does}: ${name}`);
    });
  });
  expect(lacking).toEqual([]);
});

test("the page names the probes that there are, and says of each that cannot be asked that it cannot", () => {
  const page = readFileSync("docs/verify.md", "utf8");
  const [, table = ""] = /\| asked by \|\n\|---\|---\|\n(.*?)\n\n/s.exec(page) ?? [];
  const named = [...table.matchAll(/`([a-z0-9-]+)`( cannot be asked)?/g)];
  const askable = named.filter(([, , not]) => not === undefined).map(([, id]) => id);
  const closed = named.filter(([, , not]) => not !== undefined).map(([, id = ""]) => id);
  expect(askable.filter((id) => !probes.some((probe) => probe.id === id))).toEqual([]);
  expect(closed.sort()).toEqual(unasked.map(({ id }) => id).sort());
});
