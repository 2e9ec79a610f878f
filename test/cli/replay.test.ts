import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { fileOfTest, linesOf } from "../control/repeatable-tiny.ts";
import { understudyCommand } from "./run.ts";

const PROJECT = "project-test-00000000-0000-4000-8000-000000000001";
const headers = {
  authorization: `Basic ${Buffer.from(`${PROJECT}:secret-test-x`).toString("base64")}`,
  "content-type": "application/json",
};

const urlIn = (printed: string): string => /http:\/\/[^\s/"]+/.exec(printed)?.[0] ?? "";

async function post(url: string, path: string, body: object) {
  const reply = await fetch(`${url}${path}`, { method: "POST", headers, body: JSON.stringify(body) });
  return { status: reply.status, body: (await reply.json()) as Record<string, string> };
}

const send = (url: string) => post(url, "/v1/otps/sms/login_or_create", { phone_number: "+12025550100" });

const codeIn = (printed: string): string => /sms to \+12025550100: (\d{6})/.exec(printed)?.[1] ?? "";

/** Sends a code, moves the clock past its end, and tries it: three exchanges, one of them a control call. */
async function story(): Promise<{ file: string; code: string; methodId: string }> {
  const file = fileOfTest();
  let methodId = "";
  const { out } = await understudyCommand(["serve", "--port", "0", "--journal", file], async (printed) => {
    const url = urlIn(printed);
    methodId = (await send(url)).body.phone_id ?? "";
    const clock = `${url}/_understudy/projects/${PROJECT}/clock`;
    await fetch(clock, { method: "PATCH", headers, body: '{"advance":"PT1H"}' });
    await post(url, "/v1/otps/authenticate", { method_id: methodId, code: "000000" });
  });
  return { file, code: codeIn(out), methodId };
}

test("a journal that serve wrote is answered the same once more", async () => {
  const { file } = await story();
  expect(await understudyCommand(["replay", file])).toEqual({
    exitCode: 0,
    out: "3 exchanges, every reply identical.\n",
    err: "",
  });
});

test("a policy of roles that was set is set once more", async () => {
  const file = fileOfTest();
  const policies = { rbac_policy: { custom_roles: [{ role_id: "editor", permissions: [] }] } };
  let roles = "";
  await understudyCommand(["serve", "--port", "0", "--journal", file], async (printed) => {
    const url = urlIn(printed);
    const own = `${url}/_understudy/projects/${PROJECT}/policies`;
    await fetch(own, { method: "PUT", headers, body: JSON.stringify({ policies }) });
    roles = await (await fetch(`${url}/v1/rbac/policy`, { headers })).text();
  });
  expect(roles).toContain('"role_id":"editor"');
  expect(await understudyCommand(["replay", file])).toEqual({
    exitCode: 0,
    out: "2 exchanges, every reply identical.\n",
    err: "",
  });
});

test("the first reply that differs is shown, and the command fails", async () => {
  const { file } = await story();
  const text = readFileSync(file, "utf8").replace('\\"user_created\\":true', '\\"user_created\\":null');
  writeFileSync(file, text);
  const { exitCode, out, err } = await understudyCommand(["replay", file]);
  expect({ exitCode, err }).toEqual({ exitCode: 1, err: "" });
  expect(out).toMatch(
    /^The first reply differs\.\n\nThe reply to exchange 1 \(POST \/v1\/otps\/sms\/login_or_create\) is not the one recorded:\n\n {2}body, from byte \d+ \(\/user_created\)\n {4}recorded {2}….*"user_created":null,.*\n {4}now {7}….*"user_created":true,.*\n +\^\n$/,
  );
});

test("a journal whose people came from another version of the faker is repeated, with a warning first", async () => {
  const { file } = await story();
  writeFileSync(file, readFileSync(file, "utf8").replace(/"faker":"[^"]+"/, '"faker":"9.9.9"'));
  const { dependencies } = manifest;
  const faker = dependencies["@faker-js/faker"];
  expect(await understudyCommand(["replay", file])).toEqual({
    exitCode: 0,
    out: "3 exchanges, every reply identical.\n",
    err: `warning: ${file} was written with version 9.9.9 of @faker-js/faker, and this is ${faker}: people and replies that were made up may come out otherwise, and the first reply that shows one then differs. Ids, tokens, codes and secrets do not depend on it. Version 0.0.0-test of Understudy, which wrote the journal, repeats all of it.\n\n`,
  });
});

test("people who were made up are made up once more", async () => {
  const file = fileOfTest();
  let names: string[] = [];
  await understudyCommand(["serve", "--port", "0", "--journal", file], async (printed) => {
    const seed = `${urlIn(printed)}/_understudy/projects/${PROJECT}/seed`;
    const reply = await fetch(seed, { method: "POST", headers, body: '{"people":20}' });
    names = Object.keys(((await reply.json()) as { names: object }).names);
  });
  expect(names).toHaveLength(22);
  expect(await understudyCommand(["replay", file])).toEqual({
    exitCode: 0,
    out: "1 exchange, every reply identical.\n",
    err: "",
  });
});

test("how many are the same before one that is not is said", async () => {
  const { file } = await story();
  writeFileSync(file, readFileSync(file, "utf8").replace('"frozen\\":false', '"frozen\\":true'));
  const { exitCode, out } = await understudyCommand(["replay", file]);
  expect(exitCode).toBe(1);
  expect(out).toMatch(
    /^1 exchange, every reply identical, then one that is not\.\n\nThe reply to exchange 2 /,
  );
});

test("with --until and --serve the world is served as it was just before an exchange, at its time", async () => {
  const { file, code, methodId } = await story();
  const lines = linesOf(file);
  const recorded = JSON.parse(lines[2] ?? "");
  let answers: unknown;
  const { exitCode, out } = await understudyCommand(
    ["replay", file, "--until", "2", "--serve", "--port", "0"],
    async (printed) => {
      const url = urlIn(printed);
      const tried = await post(url, "/v1/otps/authenticate", { method_id: methodId, code });
      const clock = await fetch(`${url}/_understudy/projects/${PROJECT}/clock`);
      const { now } = (await clock.json()) as { now: string };
      answers = [tried.status, Date.parse(now) - recorded.time < 60_000];
    },
  );
  expect({ exitCode, answers }).toEqual({ exitCode: 0, answers: [200, true] });
  expect(out).toMatch(
    /^1 exchange, every reply identical\. Stopped before exchange 2 \(PATCH \/_understudy\/projects\/project-test-00000000-0000-4000-8000-000000000001\/clock\)\.\n\nUnderstudy stands in /,
  );
  expect(out).not.toContain("sms to");
  expect(linesOf(file)).toEqual(lines);
});

test("a number beyond the end is said", async () => {
  const { file } = await story();
  expect(await understudyCommand(["replay", file, "--until", "9"])).toEqual({
    exitCode: 0,
    out: "3 exchanges, every reply identical. The journal ends there: it has no exchange 9.\n",
    err: "",
  });
});

test("serve goes on with its journal, and does not send again what was sent", async () => {
  const { file, code } = await story();
  let body: Record<string, string> = {};
  const { out } = await understudyCommand(["serve", "--port", "0", "--journal", file], async (printed) => {
    ({ body } = await send(urlIn(printed)));
  });
  expect(body.user_created).toBe(false);
  expect(out).not.toContain(`: ${code}\n`);
  expect(linesOf(file)).toHaveLength(5);
});

test("a last line that is not whole is said", async () => {
  const { file } = await story();
  writeFileSync(file, readFileSync(file, "utf8").slice(0, -10));
  const { out } = await understudyCommand(["replay", file]);
  expect(out).toMatch(
    /^2 exchanges, every reply identical\.\nThe last line of .* is not whole \(\d+ bytes\): its exchange was never answered, and is left out\.\n$/,
  );
});

test("a file that is no journal ends the command with its place", async () => {
  const file = fileOfTest("notes.txt");
  writeFileSync(file, "notes\n");
  const { exitCode, out, err } = await understudyCommand(["replay", file]);
  expect({ exitCode, out, err }).toEqual({
    exitCode: 2,
    out: "",
    err: `${file}:1:1 error journal/not-a-journal\n  ${file} is not a journal: its first line is not the one that a journal begins with.\n  fix: Name another file. This one is left as it is.\n`,
  });
});

test("a file that is not there is said", async () => {
  expect(await understudyCommand(["replay", "nowhere.jsonl"])).toEqual({
    exitCode: 2,
    out: "",
    err: "error document/not-found\n  There is no file nowhere.jsonl.\n  fix: Check the path.\n",
  });
});

test.each(["0", "-1", "two", "1.5"])("--until %s is refused with a way on", async (word) => {
  const { exitCode, err } = await understudyCommand(["replay", "any.jsonl", `--until=${word}`]);
  expect({ exitCode, err }).toEqual({
    exitCode: 3,
    err: `error: option '--until <number>' argument '${word}' is invalid. An exchange has a whole number from 1, the n of its line.\nRun understudy --help to see what there is.\n`,
  });
});

test("its help has examples", async () => {
  const { out } = await understudyCommand(["replay", "--help"]);
  expect(out).toContain("$ understudy replay today.jsonl --until 812 --serve");
});
