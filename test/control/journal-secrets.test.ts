import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { makeStandIn } from "../../mocks/stytch/exports/stand-in.ts";
import { openJournal } from "../../src/control/journal/journal-file.ts";
import { basic, OTHER_PROJECT, PROJECT } from "../mocks/stytch/bench.ts";
import { fileOfTest, SETTINGS, VERSION } from "./repeatable-tiny.ts";

const [FIRST, SECOND] = ["secret-test-firstfirst=", "secret-test-secondsecond="];

const open = (file: string) =>
  openJournal({ file, version: VERSION, settings: SETTINGS, make: makeStandIn(VERSION) });

type StandIn = Awaited<ReturnType<typeof open>>["standIn"];

async function statusOf(standIn: StandIn, secret: string, project = PROJECT): Promise<number> {
  const headers = { authorization: basic(project, secret), "content-type": "application/json" };
  return (await standIn.handle({ method: "POST", url: "/v1/users/search", headers, body: "{}" })).status;
}

test("which secret was the first is known again after a journal was repeated, and the journal has none", async () => {
  const file = fileOfTest();
  const before = await open(file);
  expect([await statusOf(before.standIn, FIRST), await statusOf(before.standIn, SECOND)]).toEqual([200, 401]);
  expect(await statusOf(before.standIn, SECOND, OTHER_PROJECT)).toBe(200);
  before.close();
  const after = await open(file);
  expect(after.resumed).toBe(3);
  expect([await statusOf(after.standIn, SECOND), await statusOf(after.standIn, FIRST)]).toEqual([401, 200]);
  after.close();
  const text = readFileSync(file, "utf8");
  const decoded = text.replaceAll(/Basic ([\w+/=-]+)/g, (_, encoded) => atob(encoded));
  expect(decoded).not.toMatch(/firstfirst|secondsecond/);
});

test("so are the secrets that were declared", async () => {
  const file = fileOfTest();
  const before = await open(file);
  const seeded = await before.standIn.handle({
    method: "POST",
    url: `/_understudy/projects/${PROJECT}/seed`,
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ secrets: [SECOND] }),
  });
  expect(seeded.status).toBe(200);
  before.close();
  const after = await open(file);
  expect([await statusOf(after.standIn, FIRST), await statusOf(after.standIn, SECOND)]).toEqual([401, 200]);
  after.close();
  expect(readFileSync(file, "utf8")).not.toMatch(/firstfirst|secondsecond/);
});
