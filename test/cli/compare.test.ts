import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { LOGIN, newFile, newFolder } from "./login-document.ts";
import { understudyCommand } from "./run.ts";
import { CONSUMER_PROJECT, CONSUMER_SECRET, realServer } from "./verify-server.ts";

const FOLDER = "workflows/arazzo";
const shipped = readdirSync(FOLDER).filter((file) => file.endsWith(".yml"));

/** What was recorded of the workflows of a document, with other people, ids, codes and tokens than by default. */
async function recordingOf(document: string, ...words: readonly string[]): Promise<string> {
  const file = join(newFolder(), "run.jsonl");
  await understudyCommand(["run", document, "--seed", "elsewhere", "--record", file, ...words]);
  return file;
}

const compare = (file: string, ...words: readonly string[]) => understudyCommand(["compare", file, ...words]);

interface Line {
  request?: { method: string; path: string; body?: string };
  reply?: { status: number; body: string };
}

/** The same recording, with its lines changed. */
function changed(file: string, change: (line: Line, index: number) => void): string {
  const lines: Line[] = readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  lines.forEach(change);
  return newFile("changed.jsonl", lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
}

function changeReply({ reply }: Line, change: (body: Record<string, unknown>) => void): void {
  if (reply === undefined) return;
  const body = JSON.parse(reply.body);
  change(body);
  reply.body = JSON.stringify(body);
}

test.each(shipped)("what was recorded of %s is answered by another stand-in just so", async (document) => {
  const { exitCode, out, err } = await compare(await recordingOf(join(FOLDER, document)));
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: "" });
  expect(out).toMatch(/^(✓ [\w-]+ {2}\d+ calls?\n)+\n\d workflows? the same\. 0 differences\.\n$/);
});

test("what was recorded of a server, with a code that was read off a phone, is repeated with a code of the stand-in's", async () => {
  const server = await realServer();
  const file = join(newFolder(), "run.jsonl");
  const asking = { ask: async () => server.standIn.world(CONSUMER_PROJECT).inbox.all().at(-1)?.code ?? "" };
  const login = `basicAuth=${CONSUMER_PROJECT}:${CONSUMER_SECRET}`;
  const words = ["-S", server.url, "--auth", login, "-i", "phone_number=+12025550177", "-i", "code=@prompt"];
  await understudyCommand(["run", LOGIN, ...words, "--record", file], undefined, asking);
  const { exitCode, out } = await compare(file);
  expect({ exitCode, out }).toEqual({
    exitCode: 0,
    out: "✓ sms-otp-login  2 calls\n\n1 workflow the same. 0 differences.\n",
  });
});

test("a code that was wrong is wrong here too", async () => {
  const { exitCode, out } = await compare(await recordingOf(LOGIN, "-i", "code=000000"));
  expect({ exitCode, out }).toEqual({
    exitCode: 0,
    out: "✓ sms-otp-login  2 calls\n\n1 workflow the same. 0 differences.\n",
  });
});

test("a code that is used once more is the one that was used before", async () => {
  const file = await recordingOf(LOGIN);
  const [first = "", second = "", inputs = ""] = readFileSync(file, "utf8").split("\n");
  const again: Line = JSON.parse(second);
  again.reply = { ...JSON.parse(second).reply, status: 401 };
  changeReply(again, (body) => {
    for (const name of Object.keys(body)) delete body[name];
    Object.assign(body, {
      status_code: 401,
      request_id: "r",
      error_type: "used",
      error_message: "",
      error_url: "",
    });
  });
  const { out } = await compare(
    newFile("r.jsonl", [first, second, JSON.stringify(again), inputs].join("\n")),
  );
  expect(out).toMatch(
    /✗ sms-otp-login {2}3 calls\n {4}request 3 {2}POST \/v1\/otps\/authenticate\n {6}(status {6}real 401, stand-in 4\d\d\n {6})?error type {2}real "used", stand-in "\w+"\n/,
  );
});

test("each planted difference is told at its request, in the form of verify, and none else", async () => {
  const file = changed(await recordingOf(LOGIN), (line, index) => {
    if (index === 0 && line.reply) line.reply.status = 201;
    if (index === 1) {
      changeReply(line, (body) => {
        body.nickname = null;
        body.user = { ...Object(body.user), emails: {} };
      });
    }
  });
  const report = join(newFolder(), "report.md");
  const { exitCode, out } = await compare(file, "--report", report);
  expect({ exitCode, out }).toEqual({
    exitCode: 1,
    out: `✗ sms-otp-login  2 calls
    request 1  POST /v1/otps/sms/login_or_create
      status      real 201, stand-in 200
    request 2  POST /v1/otps/authenticate
      shape       /nickname: real null, stand-in absent
      shape       /user/emails: real object, stand-in array

0 workflows the same, 1 different. 3 differences.
Wrote ${report}.
`,
  });
  const text = readFileSync(report, "utf8");
  expect(text).toContain(`\n\nunderstudy 0.0.0-test repeated ${file} on `);
  expect(text).toContain(
    "\n| workflow | document | |\n|---|---|---|\n| sms-otp-login | Consumer login by text message | different |\n",
  );
  expect(text).toContain(
    '\n## sms-otp-login\n\nOf the document "Consumer login by text message".\n\n| call | difference |',
  );
  const { out: asJson } = await compare(file, "--json");
  expect(JSON.parse(asJson).totals).toMatchObject({ different: 1, differences: 3 });
});

test("words differ in silence, unless they are to count", async () => {
  const file = changed(await recordingOf(LOGIN, "-i", "code=000000"), (line, index) => {
    if (index === 1) changeReply(line, (body) => Object.assign(body, { error_message: "No." }));
  });
  expect((await compare(file)).out).toContain("✓ sms-otp-login  2 calls, other words in 1\n");
  const { exitCode, out } = await compare(file, "--wording");
  expect(exitCode).toBe(1);
  expect(out).toContain('      wording     real "No.", stand-in "');
});

test("no token and no code of the recording is told", async () => {
  const tokens: string[] = [];
  const file = changed(await recordingOf(LOGIN), (line) => {
    changeReply(line, (body) => {
      for (const name of ["session_token", "session_jwt"]) {
        if (typeof body[name] === "string" && body[name] !== "") tokens.push(body[name]);
      }
    });
  });
  const refused = changed(file, (line, index) => {
    if (index !== 1 || line.reply === undefined) return;
    line.reply.status = 400;
    changeReply(line, (body) =>
      Object.assign(body, { error_type: tokens.join(" "), error_message: tokens[0] }),
    );
  });
  const { out } = await compare(refused, "--wording");
  expect(tokens).toHaveLength(2);
  expect(out).toContain('error type  real "*** ***", stand-in "otp_code_not_found"');
  expect(tokens.filter((token) => out.includes(token))).toEqual([]);
});

test("what the stand-in does not emulate is left out, and said", async () => {
  const file = changed(await recordingOf(LOGIN), ({ request }, index) => {
    if (index === 1 && request) request.path = "/v1/passwords?token=abcdef";
  });
  const { exitCode, out } = await compare(file);
  expect({ exitCode, out }).toEqual({
    exitCode: 0,
    out: `✓ sms-otp-login  1 call
    Not asked: request 2 is of what is not emulated: POST /v1/passwords?token=***

1 workflow the same. 0 differences. 1 call not asked.
`,
  });
  const none = changed(file, ({ request }) => {
    if (request) request.path = "/v1/passwords";
  });
  const nothing = await compare(none);
  expect(nothing).toEqual({
    exitCode: 2,
    out: "",
    err: `error: The stand-in answers none of the requests in ${none}.\n`,
  });
});

test("a recording that is not there, that is none, or that is empty is said", async () => {
  const missing = await compare("nowhere.jsonl");
  expect(missing.exitCode).toBe(2);
  expect(missing.err).toContain("There is no file nowhere.jsonl.");
  const other = newFile("other.jsonl", "{}\n");
  expect(await compare(other)).toEqual({
    exitCode: 2,
    out: "",
    err: `error: Line 1 of ${other} was not written by --record.\n`,
  });
  const empty = newFile("empty.jsonl", "");
  expect(await compare(empty)).toEqual({
    exitCode: 2,
    out: "",
    err: `error: ${empty} holds no exchange.\n`,
  });
});
