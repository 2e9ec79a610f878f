import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { changedLogin, LOGIN, newFile, newFolder, STILL } from "./login-document.ts";
import { understudyCommand } from "./run.ts";

/** What was recorded of the shipped login. */
async function recording(): Promise<string> {
  const file = join(newFolder(), "run.jsonl");
  const { exitCode } = await understudyCommand(["run", LOGIN, ...STILL, "--record", file]);
  expect(exitCode).toBe(0);
  return file;
}

const run = (file: string, ...words: readonly string[]) =>
  understudyCommand(["run", LOGIN, ...STILL, "--replay", file, ...words]);

test("--record writes every exchange without credentials, and the inputs", async () => {
  const text = readFileSync(await recording(), "utf8");
  const lines = text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  expect(lines).toMatchObject([
    {
      document: "Consumer login by text message",
      workflow: "sms-otp-login",
      request: {
        method: "POST",
        path: "/v1/otps/sms/login_or_create",
        body: '{"phone_number":"+12025550100"}',
      },
      reply: { status: 200 },
    },
    { request: { path: "/v1/otps/authenticate" } },
    { inputs: { phone_number: "+12025550100", session_duration_minutes: 60 } },
  ]);
  expect(text).not.toContain("authorization");
});

test("--replay gives the recorded answers, to the recorded inputs, whatever the stand-in would say", async () => {
  const file = await recording();
  const { exitCode, out } = await run(file, "--seed", "another", "--strict", "-v");
  expect(exitCode).toBe(0);
  const { phone_id } = JSON.parse(JSON.parse(readFileSync(file, "utf8").split("\n")[0] ?? "").reply.body);
  expect(out).toContain(`= phoneId '${phone_id}'`);
});

test("--replay says where a request differs", async () => {
  const { exitCode, out } = await run(await recording(), "-i", "code=000000");
  expect(exitCode).toBe(0);
  expect(out.split("\n").slice(-3)).toEqual([
    "1 workflow passed. 2 steps, 2 requests, 0 ms.",
    "Request 2, POST /v1/otps/authenticate, had another /code when it was recorded.",
    "",
  ]);
});

test("with --strict a request that differs is a failure", async () => {
  const { exitCode, out } = await run(await recording(), "-i", "code=000000", "--strict");
  expect(exitCode).toBe(1);
  expect(out).toContain("\n1 warning: with --strict the run has failed.\n");
});

test("answers that nobody asks for, and those that are missing, are said", async () => {
  const lines = readFileSync(await recording(), "utf8").split("\n");
  const [first = "", second = "", inputs = ""] = lines;
  const more = await run(newFile("more.jsonl", [first, second, second, inputs].join("\n")));
  expect(more.out).toContain("\nOne recorded answer was not asked for.\n");
  const less = await run(newFile("less.jsonl", [first, inputs].join("\n")));
  expect(less.exitCode).toBe(1);
  expect(less.out).toContain("got no answer: the recording has no answer left.");
});

test("another method, path or query is named", async () => {
  const [first = "", ...rest] = readFileSync(await recording(), "utf8").split("\n");
  const other = async (was: string, is: string) =>
    (await run(newFile("run.jsonl", [first.replace(was, is), ...rest].join("\n")))).out;
  const path = "/v1/otps/sms/login_or_create";
  expect(await other(path, "/v1/otps/sms/send")).toContain(
    `Request 1, POST ${path}, was POST /v1/otps/sms/send when it was recorded.`,
  );
  expect(await other(path, `${path}?token=x`)).toContain(
    `Request 1, POST ${path}, had another query when it was recorded.`,
  );
  expect(await other('"POST"', '"PUT"')).toContain(
    `Request 1, POST ${path}, was PUT ${path} when it was recorded.`,
  );
});

test("a line that --record has not written is refused", async () => {
  const file = newFile("run.jsonl", '\n{"a": 1}\n');
  const { exitCode, err } = await run(file);
  expect({ exitCode, err }).toEqual({
    exitCode: 2,
    err: `error: Line 2 of ${file} was not written by --record.\n`,
  });
});

test("a last line that was cut off is told from one of another origin", async () => {
  const file = newFile("run.jsonl", '\n{"document": "a.y');
  expect((await run(file)).err).toBe(`error: Line 2 of ${file} is cut off.\n`);
});

test("a run that is refused leaves what was recorded before", async () => {
  const file = newFile("run.jsonl", "what was recorded\n");
  const words = ["run", changedLogin((text) => text), "-S", "http://127.0.0.1:1", "--record", file];
  expect((await understudyCommand(words)).exitCode).toBe(3);
  expect(readFileSync(file, "utf8")).toBe("what was recorded\n");
});

test("a recording that is not there is said", async () => {
  const { exitCode, err } = await run("nowhere.jsonl");
  expect(exitCode).toBe(2);
  expect(err).toContain("There is no file nowhere.jsonl.");
});

test("a recording that cannot be written is said before anything runs", async () => {
  const file = join(newFile("a-file", ""), "run.jsonl");
  const { exitCode, out, err } = await understudyCommand([
    "run",
    changedLogin((text) => text),
    "--record",
    file,
  ]);
  expect({ exitCode, out, err }).toEqual({
    exitCode: 3,
    out: "",
    err: `error: ${file} cannot be written (ENOTDIR).\n`,
  });
});
