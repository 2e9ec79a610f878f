import { expect, test } from "vitest";
import { changedLogin, LOGIN, newFile, STILL } from "./login-document.ts";
import { type Keyboard, understudyCommand } from "./run.ts";

/** The body that the first request would have, or the second. */
async function bodies(words: readonly string[], keyboard: Keyboard = {}) {
  const all = ["run", LOGIN, ...STILL, "--dry-run", "--no-secrets-masking", ...words];
  const { out, err } = await understudyCommand(all, undefined, keyboard);
  expect(err).toBe("");
  return [...out.matchAll(/^ +(\{.*\})$/gm)].map(
    ([, body = ""]) => JSON.parse(body) as Record<string, unknown>,
  );
}

test("an input is taken as its schema types it", async () => {
  const [send, redeem] = await bodies([
    "-i",
    "code=012345",
    "-i",
    "session_duration_minutes=5",
    "-i",
    "phone_number=1",
  ]);
  expect(send).toEqual({ phone_number: "1" });
  expect(redeem).toMatchObject({ code: "012345", session_duration_minutes: 5 });
});

test("all inputs can be one JSON object, and the last one typed counts", async () => {
  const [send, redeem] = await bodies(["-i", '{"code": "1", "phone_number": "2"}', "-i", "phone_number=3"]);
  expect([send?.phone_number, redeem?.code]).toEqual(["3", "1"]);
});

test("a file of inputs is flat or by workflow, and what is typed goes before it", async () => {
  const flat = newFile("inputs.yml", "phone_number: '1'\ncode: '2'\n");
  expect(await bodies(["--input-file", flat, "-i", "code=3"])).toMatchObject([
    { phone_number: "1" },
    { code: "3" },
  ]);
  const keyed = newFile("inputs.json", '{"code": "1", "sms-otp-login": {"phone_number": "2", "code": "3"}}');
  expect(await bodies(["--input-file", keyed])).toMatchObject([{ phone_number: "2" }, { code: "3" }]);
});

test("@file is what a file holds, @env what a variable holds, @@ a literal @", async () => {
  const file = newFile("phone.txt", "+12025550142\n");
  const words = [
    "-i",
    `phone_number=@file:${file}`,
    "-i",
    "session_duration_minutes=@env:MINUTES",
    "-i",
    "code=@@x",
  ];
  const [send, redeem] = await bodies(words, { env: { MINUTES: "7" } });
  expect(send).toEqual({ phone_number: "+12025550142" });
  expect(redeem).toMatchObject({ session_duration_minutes: 7, code: "@x" });
});

test("@inbox is the newest code, of an address where one is named", async () => {
  for (const inbox of ["@inbox", "@inbox:+12025550142"]) {
    const words = ["-i", "phone_number=+12025550142", "-i", `code=${inbox}`];
    expect((await understudyCommand(["run", LOGIN, ...STILL, ...words])).exitCode).toBe(0);
  }
  const other = await understudyCommand(["run", LOGIN, ...STILL, "-i", "code=@inbox:+12025550199"]);
  expect(other.exitCode).toBe(1);
  expect(other.out).toContain(
    'The input "code" could not be obtained: no message has arrived to +12025550199.',
  );
});

test("@prompt asks when the step that needs it runs, with what the document says of it", async () => {
  const asked: string[] = [];
  const ask = async (question: string) => {
    asked.push(question);
    return " 000000 ";
  };
  const { exitCode, out } = await understudyCommand(
    ["run", LOGIN, ...STILL, "-i", "code=@prompt"],
    undefined,
    { ask },
  );
  expect(exitCode).toBe(1);
  expect(asked).toEqual([
    "code (The six digits from the text message. They exist only once the first step has run.): ",
  ]);
  expect(out).toContain("$statusCode was 404");
});

test.each([
  [["-i", "phone_numbr=1"], 'No workflow has an input "phone_numbr". Did you mean "phone_number"?'],
  [["-i", "phone"], '"phone" is not an input. Write it as name=value, or as a JSON object.'],
  [
    ["-i", "code=@prompt"],
    'The input "code" is to be asked for, and nobody is there to answer. Give it with -i code=….',
  ],
  [
    ["-i", "code=@acme"],
    'The input "code" is "@acme", which is not one of @prompt, @inbox, @inbox:address, @file:path and @env:NAME. Write "@@acme" for the text itself.',
  ],
  [
    ["-i", "code=@env:NOT_THERE"],
    'The input "code" is to come from the environment variable NOT_THERE, which is not set.',
  ],
])("%j is refused before any request", async (words, message) => {
  const { exitCode, out, err } = await understudyCommand(["run", LOGIN, ...words]);
  expect({ exitCode, out, err }).toEqual({ exitCode: 3, out: "", err: `error: ${message}\n` });
});

test("inputs that are no JSON, and a file that holds none, are refused", async () => {
  const typed = await understudyCommand(["run", LOGIN, "-i", "{code"]);
  expect(typed.err).toMatch(/^error: The inputs are not JSON: .+\n$/);
  const file = newFile("inputs.json", "[1]");
  const read = await understudyCommand(["run", LOGIN, "--input-file", file]);
  expect(read.err).toBe(
    `error: ${file} holds no inputs: it has to be an object with a value for each name.\n`,
  );
});

test("an input of another workflow is named as such", async () => {
  const file = newFile("inputs.json", '{"sms-otp-login": {"member_id": "1"}}');
  const { err } = await understudyCommand(["run", LOGIN, "--input-file", file]);
  expect(err).toBe(
    'error: sms-otp-login has no input "member_id". There are phone_number, code, session_duration_minutes.\n',
  );
});

test("an input that nobody supplies is asked for before any request", async () => {
  const file = changedLogin((text) =>
    text
      .replace("- phone_number\n", "- favourite\n        - phone_number\n")
      .replace(
        "        phone_number:\n",
        "        favourite:\n          type: string\n          description: A colour.\n        phone_number:\n",
      ),
  );
  const { exitCode, out, err } = await understudyCommand(["run", file]);
  expect({ exitCode, out }).toEqual({ exitCode: 3, out: "" });
  expect(err).toBe(
    "error: sms-otp-login needs an input that nobody supplies. Give it with\n  -i favourite=…  A colour.\n",
  );
});

test("an input of the wrong type fails before any request", async () => {
  const { exitCode, out } = await understudyCommand([
    "run",
    LOGIN,
    ...STILL,
    "-i",
    "session_duration_minutes=soon",
  ]);
  expect(exitCode).toBe(1);
  expect(out).toContain('The input "session_duration_minutes" must be integer; it is string.');
  expect(out).toContain("0 requests");
});
