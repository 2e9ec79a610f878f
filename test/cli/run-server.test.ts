import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { serve, type Understudy, understudy } from "../../mocks/stytch/exports/index.ts";
import { type RunningServer, serve as serveTransport } from "../../src/adapters/node-server.ts";
import { newestCodeAt } from "../../src/cli/run/newest-code.ts";
import { changedLogin, LOGIN, newFile } from "./login-document.ts";
import { understudyCommand } from "./run.ts";

const PROJECT = "project-test-00000000-0000-4000-8000-00000000000b";
const AUTH = ["--auth", `basicAuth=${PROJECT}:secret-test-of-a-real-server`];
const PHONE = ["-i", "phone_number=+12025550143"];

let standIn: Understudy;
let server: RunningServer;
beforeEach(async () => {
  standIn = understudy({ seed: 7 });
  server = await serve(standIn);
});
afterEach(() => server.close());

const newestCode = () => standIn.world(PROJECT).inbox.all().at(-1)?.code ?? "";

test("against a real server, a code is asked for at the terminal", async () => {
  const ask = async () => newestCode();
  const { exitCode, out } = await understudyCommand(
    ["run", LOGIN, "-S", server.url, ...AUTH, ...PHONE],
    undefined,
    {
      ask,
    },
  );
  expect(exitCode).toBe(0);
  expect(out).toContain("✓ sms-otp-login passed");
  expect(standIn.world(PROJECT).inbox.all("+12025550143")).toHaveLength(1);
});

test("without a terminal, it is said what to type", async () => {
  const { exitCode, err } = await understudyCommand(["run", LOGIN, "-S", server.url, ...AUTH]);
  expect(exitCode).toBe(3);
  expect(err).toBe(`error: sms-otp-login needs inputs that nobody supplies. Give them with
  -i phone_number=…  Where to text the code, in E.164 form, for example +12025550143.
  -i code=…          The six digits from the text message. They exist only once the first step has run.
`);
});

test("@inbox reads the inbox of a server of understudy serve", async () => {
  const words = ["run", LOGIN, "-S", `stytchConsumerApi=${server.url}`, ...AUTH, ...PHONE];
  const there = await understudyCommand([...words, "-i", "code=@inbox:+12025550143"]);
  expect(there.exitCode).toBe(0);
  const elsewhere = await understudyCommand([...words, "-i", "code=@inbox:+12025550100"]);
  expect(elsewhere.out).toMatch(
    /The input "code" could not be obtained: Nothing has been sent to \+12025550100\. Sent: sms to \+12025550143 at \S+; sms to \+12025550143 at \S+\. Did you mean \+12025550143\?/,
  );
});

test("a server without an inbox is said", async () => {
  const { url, close } = await serveTransport(standIn.handle);
  const { out } = await understudyCommand(["run", LOGIN, "-S", url, ...AUTH, ...PHONE, "-i", "code=@inbox"]);
  await close();
  expect(out).toContain(
    `The input "code" could not be obtained: What answers at ${url} has no control API. Start understudy serve there, or give another url.`,
  );
});

test("an inbox is that of a project", async () => {
  await expect(newestCodeAt(server.url, {}, undefined)).rejects.toThrow(
    "the inbox is that of a project: name the project with --auth scheme=project:secret.",
  );
});

test("credentials come from the environment, and are refused when they are not the server's", async () => {
  standIn.world(PROJECT).secrets.declare(["secret-test-the-right-one"]);
  const words = ["run", LOGIN, "-S", server.url, ...PHONE, "-i", "code=000000"];
  const run = async (secret: string) => {
    const env = { UNDERSTUDY_AUTH_BASICAUTH: `${PROJECT}:${secret}` };
    return (await understudyCommand(words, undefined, { env })).out;
  };
  expect(await run("secret-test-the-right-one")).toContain("✓ sendSmsOtp");
  const wrong = await run("secret-test-the-wrong-one");
  expect(wrong).toContain("$statusCode was 401");
  expect(wrong).not.toContain("secret-test-the-wrong-one");
});

test("@env names the variable that holds the credentials", async () => {
  const words = [
    "run",
    LOGIN,
    "-S",
    server.url,
    ...PHONE,
    "-i",
    "code=000000",
    "--auth",
    "basicAuth=@env:LOGIN",
  ];
  const { out } = await understudyCommand(words, undefined, { env: { LOGIN: `${PROJECT}:secret-test-x` } });
  expect(out).toContain("✓ sendSmsOtp");
});

test("a reply that is not as the description has it fails, unless it is told not to weigh", async () => {
  const { url, close } = await serveTransport(() => ({
    status: 200,
    headers: { "content-type": "application/json" },
    body: '{"user_id": 5, "phone_id": "p"}',
  }));
  const words = ["run", LOGIN, "-S", url, ...AUTH, ...PHONE, "-i", "code=000000"];
  const strict = await understudyCommand(words);
  const lenient = await understudyCommand([...words, "--severity", "schema=off"]);
  const warned = await understudyCommand([...words, "--severity", "schema=warn", "--strict"]);
  await close();
  expect(warned.exitCode).toBe(1);
  expect(warned.out).toContain("3 warnings: with --strict the run has failed.");
  expect(strict.exitCode).toBe(1);
  expect(strict.out).toContain("! schema: /user_id must be string.");
  expect(lenient.out).toContain("✓ sendSmsOtp");
});

test("what the stand-in does not answer is refused, with the server to name", async () => {
  const description = newFile(
    "pets.yml",
    `openapi: 3.1.0
info: { title: Pets, version: "1" }
servers: [{ url: "https://pets.example.com" }]
paths:
  /pets:
    get: { operationId: listPets, responses: { "200": { description: The pets. } } }
`,
  );
  const file = newFile(
    "pets-workflow.yml",
    `arazzo: 1.0.1
info: { title: Pets, version: "1" }
sourceDescriptions: [{ name: pets, url: ${description}, type: openapi }]
workflows:
  - workflowId: look
    steps: [{ stepId: list, operationId: listPets }]
`,
  );
  const { exitCode, err } = await understudyCommand(["run", file]);
  expect({ exitCode, err }).toEqual({
    exitCode: 3,
    err: 'error: The stand-in does not answer listPets of the source "pets". Name the server that does: -S pets=https://pets.example.com\n',
  });
});

test.each([
  [["-S", "foo=http://127.0.0.1:1"], 'No document has a source called "foo". There is stytchConsumerApi.'],
  [
    ["-S", "nowhere"],
    'The server "nowhere" is not a url. Write it as https://host, or as name=https://host.',
  ],
  [["--auth", "basicAuth"], "--auth takes the name of a scheme and its credentials: scheme=user:password."],
  [["--auth", "bsicAuth=a:b"], 'No description has a security scheme "bsicAuth". Did you mean "basicAuth"?'],
  [["--auth", "basicAuth=ab"], 'The credentials for "basicAuth" in --auth have to be user:password.'],
  [
    ["--auth", "basicAuth=@env:NOT_THERE"],
    'The credentials for "basicAuth" are to come from the environment variable NOT_THERE, which is not set.',
  ],
])("%j is refused", async (words, message) => {
  const { exitCode, err } = await understudyCommand(["run", LOGIN, ...words]);
  expect({ exitCode, err }).toEqual({ exitCode: 3, err: `error: ${message}\n` });
});

test("--timeout ends a workflow whose server does not answer", async () => {
  const { url, close } = await serveTransport(() => new Promise(() => {}));
  const words = [
    "run",
    changedLogin((text) => text),
    "-S",
    url,
    ...AUTH,
    ...PHONE,
    "-i",
    "code=1",
    "--timeout",
    "0.02",
  ];
  const { exitCode, out } = await understudyCommand(words);
  await close();
  expect(exitCode).toBe(1);
  expect(out).toContain("The run was stopped: it took longer than 0.02 s.");
});

test("a source without a server of its own stays with the stand-in", async () => {
  const description = newFile(
    "pets.yml",
    `openapi: 3.1.0
info: { title: Pets, version: "1" }
components: { securitySchemes: { petKey: { type: apiKey, in: query, name: pass } } }
security: [{ petKey: [] }]
paths:
  /pets:
    get: { operationId: listPets, responses: { "200": { description: The pets. } } }
`,
  );
  const file = changedLogin((text) =>
    text
      .replace("workflows:\n", `  - { name: pets, url: ${description}, type: openapi }\nworkflows:\n`)
      .replace(
        "    steps:\n",
        "    steps:\n      - { stepId: list, operationId: $sourceDescriptions.pets.listPets }\n",
      )
      .replaceAll("operationId: api_", "operationId: $sourceDescriptions.stytchConsumerApi.api_"),
  );
  const urls: string[] = [];
  const { url, close } = await serveTransport((request) => {
    urls.push(request.url);
    return { status: 200, headers: {}, body: "" };
  });
  const recording = newFile("run.jsonl", "");
  const words = ["run", file, "-S", `pets=${url}`, "--auth", "petKey=tr0ub4dor", "--record", recording];
  const { exitCode, out } = await understudyCommand([...words, "--trace"]);
  await close();
  expect(exitCode).toBe(0);
  expect(urls).toEqual(["/pets?pass=tr0ub4dor"]);
  expect(out).toContain("/pets?pass=***");
  expect(readFileSync(recording, "utf8")).not.toContain("tr0ub4dor");
  const dry = await understudyCommand([...words, "--dry-run"]);
  expect(dry.out).toContain(`GET ${url}/pets?pass=***`);
});
