import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { makeStandIn } from "../../mocks/stytch/exports/stand-in.ts";
import { openJournal } from "../../src/control/journal/journal-file.ts";
import { PROJECT } from "../mocks/stytch/bench.ts";
import { fileOfTest, SETTINGS, VERSION } from "./repeatable-tiny.ts";

const HOME = "/v1/users/search";
const base64 = (text: string): string => Buffer.from(text).toString("base64");
const basic = (credentials: string) => ({ authorization: `Basic ${base64(credentials)}` });
const OURS = basic(`${PROJECT}:secret-test-x`);

interface Sent {
  readonly url?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What is in a journal after this call and a control call with the same headers, credentials decoded too. */
async function journalOf({ url = HOME, headers, body = "{}" }: Sent): Promise<string> {
  const file = fileOfTest();
  const make = makeStandIn(VERSION);
  const { standIn, close } = await openJournal({ file, version: VERSION, settings: SETTINGS, make });
  const json = { "content-type": "application/json", ...headers };
  await standIn.handle({ method: "POST", url, headers: json, body });
  const reset = `/_understudy/projects/${PROJECT}/reset`;
  await standIn.handle({ method: "POST", url: reset, headers: json, body: "{}" });
  close();
  expect((await openJournal({ file, version: VERSION, settings: SETTINGS, make })).resumed).toBe(2);
  const text = readFileSync(file, "utf8");
  return text + text.replaceAll(/Basic ([\w+/=-]+)/g, (_, encoded) => atob(encoded));
}

test.each<[string, Sent, string]>([
  ["the secret of its caller", { headers: basic(`${PROJECT}:secret-live-hushhush`) }, "hushhush"],
  ["a secret of no known form", { headers: basic(`${PROJECT}:hushhush`) }, "hushhush"],
  ["what is Basic and has no colon", { headers: basic("hushhushhush") }, "hushhush"],
  ["a bearer token", { headers: { authorization: "Bearer hushhush" } }, "hushhush"],
  ["credentials without a scheme", { headers: { authorization: "hushhush" } }, "hushhush"],
  ["what is Basic and not base64", { headers: { authorization: "Basic hush:hush" } }, "hush:hush"],
  ["a cookie", { headers: { ...OURS, cookie: "session=hushhush" } }, "hushhush"],
  ["an API key", { headers: { ...OURS, "x-api-key": "hushhush" } }, "hushhush"],
  ["a proxy's credentials", { headers: { ...OURS, "proxy-authorization": "Basic hushhush" } }, "hushhush"],
  ["any header of the caller's own", { headers: { ...OURS, "x-corporate-token": "hushhush" } }, "hushhush"],
  ["a secret in a body", { headers: OURS, body: '{"secret":"secret-live-hushhush"}' }, "hushhush"],
  ["a secret in a query", { headers: OURS, url: `${HOME}?secret=secret-test-hushhush` }, "hushhush"],
])("no journal has %s", async (_, sent, secret) => {
  const journal = await journalOf(sent);
  const forms = [secret, base64(secret), sent.headers.authorization?.replace(/^Basic /, "") ?? secret];
  const ours = [OURS.authorization.replace(/^Basic /, "")];
  expect(forms.filter((form) => !ours.includes(form) && journal.includes(form))).toEqual([]);
});
