import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { serve as serveTransport } from "../../src/adapters/node-server.ts";
import { bodyText } from "../../src/ports/http.ts";
import { newFolder } from "./login-document.ts";
import { understudyCommand } from "./run.ts";
import {
  B2B_SECRET,
  CONSUMER_PROJECT,
  CONSUMER_SECRET,
  ENV,
  noticedTime,
  type RealServer,
  realServer,
  verifyAt,
  verifyLive,
} from "./verify-server.ts";

const userCount = ({ standIn }: RealServer) =>
  [...standIn.world(CONSUMER_PROJECT).data.users.values()].length;

/** Every text that a reply has under a name that is a secret's. */
function secretsIn(value: unknown, name = ""): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => secretsIn(item, name));
  if (typeof value === "object" && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => secretsIn(inner, key));
  const isSecret = /^(session_token|session_jwt|secret|recovery_codes|qr_code)$/.test(name);
  return isSecret && typeof value === "string" && value !== "" ? [value] : [];
}

const TELLING = ["totp-errors", "sandbox-session", "member-totp-errors", "logins", "b2b-logins", "fresh-jwt"];

test.each([[["--json"]], [TELLING.flatMap((probe) => ["--only", probe])]])(
  "no secret, token, code or project is in anything that is printed or written (%j)",
  async (words) => {
    const login = Buffer.from(`${CONSUMER_PROJECT}:${CONSUMER_SECRET}`).toString("base64");
    // Whatever a service can echo, it echoes; and what is compared by value are tokens.
    const server = await realServer((request, json) => {
      const given = request.headers.authorization ?? "";
      if (json.error_message === undefined) return undefined;
      const secret = Buffer.from(given.replace("Basic ", ""), "base64").toString();
      return {
        json: { ...json, error_message: `${given} ${secret} ${bodyText(request)}`, error_type: secret },
      };
    });
    const report = join(newFolder(), "report.md");
    const { exitCode, out, err } = await verifyLive(server.url, "--wording", "--report", report, ...words);
    expect(exitCode).toBe(1);
    const secrets = server.replies.flatMap((reply) => secretsIn(JSON.parse(bodyText(reply) || "{}")));
    expect(new Set(secrets).size).toBeGreaterThan(25);
    const told = out + err + readFileSync(report, "utf8");
    const known = [CONSUMER_SECRET, B2B_SECRET, CONSUMER_PROJECT, login, ...secrets];
    expect(known.filter((secret) => told.includes(secret))).toEqual([]);
    expect(told).toContain("***");
  },
);

test("what will be made is told, and nothing is asked of the service without a yes", async () => {
  const server = await realServer();
  const questions: string[] = [];
  const answering = (answer: string) => ({
    ask: async (question: string) => {
      questions.push(question);
      return answer;
    },
  });
  const words = ["--only", "duplicate-email", "--only", "user-life", "--only", "member-other-phone"];
  for (const answer of ["n", "", "no", "yesterday"]) {
    const { exitCode, out } = await verifyAt(server.url, answering(answer), ...words);
    expect({ exitCode, out }).toEqual({
      exitCode: 3,
      out: `These 3 probes make up to 6 users and 1 organization at ${server.url}, and remove what they make.
Besides:
  member-other-phone: if it is not refused, one text message to +12025550186, a number that is kept for fiction
Nothing was asked.
`,
    });
  }
  expect(server.asked).toEqual([]);
  for (const answer of ["y", "Yes"]) {
    expect((await verifyAt(server.url, answering(answer), ...words)).exitCode).toBe(0);
  }
  expect(new Set(questions)).toEqual(new Set(["Go on? [y/N] "]));
  const gone = { ask: () => Promise.reject(new Error("nobody answered.")) };
  expect((await verifyAt(server.url, gone, ...words)).out).toContain("\nNothing was asked.\n");
});

test("nobody is asked about probes that make nothing", async () => {
  const server = await realServer();
  const { exitCode } = await verifyAt(server.url, {}, "--only", "unknown-user");
  expect(exitCode).toBe(0);
});

test("where nobody can be asked, --yes is demanded", async () => {
  const server = await realServer();
  const alone = await verifyAt(server.url, {}, "--only", "user-life");
  expect(alone).toEqual({
    exitCode: 3,
    out: "",
    err: `error: This makes up to 1 user at ${server.url}, and nobody is at a keyboard to be asked. Allow it with --yes.\n`,
  });
  const asJson = await verifyAt(server.url, { ask: async () => "y" }, "--only", "user-life", "--json");
  expect(asJson.err).toBe(
    `error: This makes up to 1 user at ${server.url}, and --json leaves no room for a question. Allow it with --yes.\n`,
  );
  expect(server.asked).toEqual([]);
});

test("after a failure in the middle of a probe, what it made is removed, and the next one is asked", async () => {
  const server = await realServer(({ url }) => (url === "/v1/totps" ? { status: 0, body: "" } : undefined));
  const { exitCode, out } = await verifyLive(
    server.url,
    "--only",
    "pending-totp",
    "--only",
    "unknown-fields",
  );
  expect(exitCode).toBe(2);
  expect(out).toMatch(
    /! pending-totp {2}1 call\n {4}POST \/v1\/totps got no answer: 127\.0\.0\.1:\d+ closed the connection before its answer was complete \(UND_ERR_SOCKET\)\.\n/,
  );
  expect(out).toContain("\n✓ unknown-fields  1 call\n");
  expect(out).toContain("\n1 probe the same, 1 not answered. 0 differences.\n");
  expect(userCount(server)).toBe(0);
});

test("what is made where it should be refused is removed too", async () => {
  const server = await realServer();
  // Whatever is asked, a user is made of it.
  let made = 0;
  const lenient = await serveTransport((request) => {
    if (request.method !== "POST" || request.url !== "/v1/users") return server.standIn.handle(request);
    made += 1;
    return server.standIn.handle({ ...request, body: JSON.stringify({ email: `${made}@example.com` }) });
  });
  const { exitCode } = await verifyLive(lenient.url, "--only", "bodies");
  await lenient.close();
  expect(exitCode).toBe(1);
  expect(made).toBe(8);
  expect(userCount(server)).toBe(0);
});

test("when it is stopped, the call goes to its end, what was made is removed, and the rest is not asked", async () => {
  let stop = () => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const server = await realServer(({ url }) => {
    if (url === "/v1/totps") stop();
    return undefined;
  });
  const { exitCode, out, err } = await verifyAt(
    server.url,
    { heedStop: () => () => stopped },
    "--yes",
    "--only",
    "pending-totp",
    "--only",
    "unknown-fields",
  );
  expect(exitCode).toBe(2);
  expect(err).toBe("Stopping: what was made is being removed.\n");
  expect(out).toContain("! pending-totp  2 calls\n    It was stopped before its end.\n");
  expect(out).toContain("\nNot asked:\n  unknown-fields: it was stopped before\n");
  expect(server.asked.filter((one) => one === "POST /v1/totps")).toHaveLength(1);
  expect(userCount(server)).toBe(0);
});

test("what cannot be removed, or may be there, is said", async () => {
  const stubborn = await realServer(({ method }) =>
    method === "DELETE" ? { json: { error_type: "no" }, status: 500 } : undefined,
  );
  const { exitCode, out } = await verifyLive(stubborn.url, "--only", "unknown-fields");
  const [user] = [...stubborn.standIn.world(CONSUMER_PROJECT).data.users.values()];
  expect(exitCode).toBe(2);
  expect(user).toBeUndefined();
  expect(out).toMatch(
    /\n {4}Could not be removed: The user (user-test-\S+): DELETE \/v1\/users\/\1 answered 500\.\n/,
  );
  expect(out).toContain("\n1 probe the same. 0 differences. 1 thing could not be removed.\n");
  const silent = await realServer(({ url }) => (url === "/v1/users" ? { status: 0, body: "" } : undefined));
  const { out: uncertain } = await verifyLive(silent.url, "--only", "unknown-fields");
  expect(uncertain).toContain(
    '\n    Could not be removed: A user, if "creates a user" still made one: no answer to it came.\n',
  );
  const nameless = await realServer(({ url }, json) =>
    url === "/v1/users" ? { json: { ...json, user_id: 5 } } : undefined,
  );
  const { out: unknown } = await verifyLive(nameless.url, "--only", "unknown-fields");
  expect(unknown).toContain(
    '\n    Could not be removed: The user that "creates a user" made: its answer does not say by which id.\n',
  );
});

test("requests keep their pace, and what is refused for being too many is sent again when the service says", async () => {
  const server = await realServer();
  const refusals = [{ "retry-after": "7" }, {}, { "retry-after": "Thu, 01 Jan 1970 00:00:00 GMT" }];
  const busy = await serveTransport((request) => {
    const headers = request.url === "/v1/users" ? refusals.shift() : undefined;
    return headers === undefined ? server.standIn.handle(request) : { status: 429, headers, body: "" };
  });
  const { time, waits } = noticedTime();
  const words = ["--yes", "--only", "unknown-fields", "--per-second", "4"];
  const { exitCode } = await verifyAt(busy.url, { time }, ...words);
  await busy.close();
  expect(exitCode).toBe(0);
  // Four times the creation, which comes after a first call, and the deletion.
  expect(waits).toEqual([250, 7_000, 250, 2_000, 250, 0, 250, 250]);
});

test("a service that stays busy has not answered", async () => {
  const server = await realServer(({ url }) => (url === "/v1/users" ? { status: 429 } : undefined));
  const { time, waits } = noticedTime();
  const words = ["--yes", "--only", "unknown-fields", "--per-second", "1000"];
  const { exitCode, out } = await verifyAt(server.url, { time }, ...words);
  expect(exitCode).toBe(2);
  expect(out).toContain("    POST /v1/users was answered 429 (too many requests) until it was given up.\n");
  expect(waits.filter((wait) => wait > 1)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000]);
});

test("a service that is busy before anything is asked is not said to let nobody in", async () => {
  const server = await realServer(() => ({ status: 429 }));
  const { exitCode, err } = await verifyAt(server.url, { time: noticedTime().time }, "--yes");
  expect({ exitCode, err }).toEqual({
    exitCode: 2,
    err: `error: ${server.url} has had too many requests: POST /v1/users/search was answered 429 until it was given up. Ask again in a while.\n`,
  });
});

test("a service that lets nobody in, or that is not there, is said before anything is made", async () => {
  const server = await realServer();
  const env = { ...ENV, STYTCH_SECRET: "secret-test-this-is-not-the-right-one" };
  const wrong = await verifyAt(server.url, { env }, "--yes");
  expect(wrong.exitCode).toBe(2);
  expect(wrong.err).toMatch(
    /^error: http:\S+ does not let the consumer project in: POST \/v1\/users\/search answered 401, unauthorized_credentials: /,
  );
  expect(server.asked).toEqual(["POST /v1/users/search"]);
  await server.close();
  const { exitCode, err } = await verifyLive(server.url);
  const host = server.url.replace("http://", "");
  expect({ exitCode, err }).toEqual({
    exitCode: 2,
    err: `error: ${server.url} cannot be asked: nothing accepts connections at ${host} (ECONNREFUSED).\n`,
  });
});

const LIVE = "project-live-00000000-0000-4000-8000-0000000000c1";
const NOT_OF_TEST = "is not of a test project of Stytch, and no other is ever asked.";

test.each<[string[], Record<string, string>, string]>([
  [
    [],
    {},
    `No test project of Stytch is given. Name one, or one of each kind, with
  --project-id and --secret, or STYTCH_PROJECT_ID and STYTCH_SECRET
  --b2b-project-id and --b2b-secret, or STYTCH_B2B_PROJECT_ID and STYTCH_B2B_SECRET`,
  ],
  [
    ["--project-id", LIVE, "--secret", "secret-live-x"],
    {},
    `--project-id (STYTCH_PROJECT_ID) ${NOT_OF_TEST}`,
  ],
  [[], { ...ENV, STYTCH_B2B_PROJECT_ID: LIVE }, `--b2b-project-id (STYTCH_B2B_PROJECT_ID) ${NOT_OF_TEST}`],
  [[], { ...ENV, STYTCH_SECRET: "secret-live-x" }, `--secret (STYTCH_SECRET) ${NOT_OF_TEST}`],
  [
    ["--secret", "secret-test-x"],
    {},
    "--secret (STYTCH_SECRET) is of no use without --project-id (STYTCH_PROJECT_ID).",
  ],
  [
    ["--project-id", CONSUMER_PROJECT],
    {},
    "--project-id (STYTCH_PROJECT_ID) is of no use without --secret (STYTCH_SECRET).",
  ],
  [
    ["--project-id", CONSUMER_PROJECT, "--secret", "@env:NOWHERE"],
    {},
    "--secret is to come from the environment variable NOWHERE, which is not set.",
  ],
  [["--only", "user-lif"], ENV, 'There is no probe "user-lif". Did you mean "user-life"?'],
  [
    ["--only", "superseded-code"],
    ENV,
    '"superseded-code" cannot be asked: both codes have to be read from a phone or a mailbox; the sandbox sends the same one always.',
  ],
  [
    ["--only", "member-life", "--project-id", CONSUMER_PROJECT, "--secret", "secret-test-x"],
    {},
    'The probe "member-life" needs a project of another kind: --b2b-project-id and --b2b-secret.',
  ],
])("%j with %j is refused", async (words, env, message) => {
  const server = await realServer();
  const { exitCode, out, err } = await verifyAt(server.url, { env }, "--yes", ...words);
  expect({ exitCode, out, err }).toEqual({ exitCode: 3, out: "", err: `error: ${message}\n` });
  expect(server.asked).toEqual([]);
});

test.each([
  [
    ["--base-url", "nowhere"],
    "error: option '--base-url <url>' argument 'nowhere' is invalid. Write it as https://host, without a login, a query or a fragment.",
  ],
  [
    ["--report", "report.txt"],
    "error: option '--report <file>' argument 'report.txt' is invalid. Name a file that ends in .md or .json.",
  ],
  [
    ["--per-second", "0"],
    "error: option '--per-second <number>' argument '0' is invalid. It takes a whole number from 1.",
  ],
])("%j is refused", async (words, message) => {
  const { exitCode, err } = await understudyCommand(["verify", "--live", ...words]);
  expect(exitCode).toBe(3);
  expect(err.split("\n")[0]).toBe(message);
});

test("without --live nobody is asked", async () => {
  const { exitCode, err } = await understudyCommand(["verify"], undefined, { env: ENV });
  expect({ exitCode, err }).toEqual({
    exitCode: 3,
    err: "error: verify asks Stytch itself: say --live to have it asked, or --list to see what would be.\n",
  });
});

test("a report that cannot be written is said before anything is asked", async () => {
  const server = await realServer();
  const { exitCode, err } = await verifyLive(server.url, "--report", "package.json/report.md");
  expect({ exitCode, err }).toEqual({
    exitCode: 3,
    err: "error: package.json/report.md cannot be written (ENOTDIR).\n",
  });
  expect(server.asked).toEqual([]);
});

test("a secret may come from any variable", async () => {
  const server = await realServer();
  const env = { THE_SECRET: CONSUMER_SECRET };
  const words = ["--project-id", CONSUMER_PROJECT, "--secret", "@env:THE_SECRET", "--only", "routes"];
  expect((await verifyAt(server.url, { env }, ...words)).exitCode).toBe(0);
});
