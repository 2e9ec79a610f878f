import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Agent, request } from "undici";
import { expect, test } from "vitest";
import { understudyCommand } from "./run.ts";

const PROJECT = "project-test-00000000-0000-4000-8000-000000000001";
const headers = {
  authorization: `Basic ${Buffer.from("project-test-00000000-0000-4000-8000-000000000001:secret-test-x").toString("base64")}`,
  "content-type": "application/json",
};

const SERVED = `Understudy stands in for Stytch at http://HOST

  Node    new stytch.Client({ project_id, secret, env: "http://HOST" })
  curl    curl -u project-test-00000000-0000-4000-8000-000000000001:secret-test-any \\
            -d '{"phone_number": "+12025550100"}' http://HOST/v1/otps/sms/login_or_create

Any well-formed project id opens a world of its own.

Inbox, clock and faults: http://HOST/_understudy/
Seed 7. Messages that are sent show up here too. Stop with Ctrl-C.

sms to +12025550100: CODE
`;

test("serve answers until it is stopped, and shows every code that it sends", async () => {
  let status: number | undefined;
  const { exitCode, out } = await understudyCommand(
    ["serve", "--port", "0", "--seed", "7"],
    async (printed) => {
      const url = /http:\S+/.exec(printed)?.[0];
      const body = JSON.stringify({ phone_number: "+12025550100" });
      ({ status } = await fetch(`${url}/v1/otps/sms/login_or_create`, { method: "POST", headers, body }));
    },
  );
  expect({ exitCode, status }).toEqual({ exitCode: 0, status: 200 });
  expect(out.replaceAll(/127\.0\.0\.1:\d+/g, "HOST").replace(/\d{6}\n$/, "CODE\n")).toBe(SERVED);
});

test("a taken port is said, with a way on", async () => {
  const occupant = createServer();
  await new Promise<void>((resolve) => occupant.listen(0, "127.0.0.1", resolve));
  const { port } = occupant.address() as { port: number };
  const { exitCode, err } = await understudyCommand(["serve", "--port", String(port)]);
  occupant.close();
  expect({ exitCode, err }).toEqual({
    exitCode: 3,
    err: `error: Port ${port} on 127.0.0.1 is taken. Stop what listens there, or take any free port with --port 0.\n`,
  });
});

const OTHER = `openapi: 3.0.3
info: { title: Pets, version: "1" }
paths:
  /pets:
    get:
      operationId: listPets
      responses:
        "200":
          description: The pets.
          content:
            application/json:
              schema:
                type: object
                required: [pets, request_id, status_code]
                properties:
                  pets: { type: array, minItems: 1, items: { type: string, enum: [cat, dog] } }
                  request_id: { type: string }
                  status_code: { type: integer }
`;

/** What a server with these words answers to GET /pets. */
async function pets(...words: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), "understudy-"));
  const file = join(folder, "pets.yml");
  writeFileSync(file, OTHER);
  let reply: { status: number; body: Record<string, unknown>; made: string | null } | undefined;
  await understudyCommand(
    ["serve", "--port", "0", "--seed", "7", "--description", file, ...words],
    async (printed) => {
      const got = await fetch(`${/http:\S+/.exec(printed)?.[0]}/pets`, { headers });
      const body = (await got.json()) as Record<string, unknown>;
      reply = { status: got.status, body, made: got.headers.get("x-understudy-synthesized") };
    },
  );
  rmSync(folder, { recursive: true });
  return reply;
}

const LIST_PETS =
  "listPets is not emulated. Serve with --synthesize (in code: synthesize) to have its reply made up.";

test("an operation of another description that nobody emulates is a 501 that names it", async () => {
  expect(await pets()).toMatchObject({
    status: 501,
    body: { error_type: "not_emulated", error_message: LIST_PETS },
    made: null,
  });
});

test("with --synthesize it answers what its schema allows, and says that it is made up", async () => {
  const reply = await pets("--synthesize");
  const some = expect.arrayContaining([expect.stringMatching(/^(cat|dog)$/)]);
  expect(reply).toMatchObject({ status: 200, made: "true", body: { status_code: 200, pets: some } });
});

test("an operation that is emulated and in none of the descriptions served says so", async () => {
  const folder = mkdtempSync(join(tmpdir(), "understudy-"));
  const file = join(folder, "pets.yml");
  writeFileSync(file, OTHER);
  let reply: unknown;
  await understudyCommand(["serve", "--port", "0", "--description", file], async (printed) => {
    const url = `${/http:\S+/.exec(printed)?.[0]}/v1/otps/authenticate`;
    reply = await (await fetch(url, { method: "POST", headers })).json();
  });
  rmSync(folder, { recursive: true });
  expect(reply).toMatchObject({
    status_code: 501,
    error_type: "not_emulated",
    error_message:
      "api_otp_v1_Authenticate is emulated, but is in none of the descriptions that are served. Serve one that has it too: --description takes several (in code: descriptions).",
  });
});

test("--synthesize without a description says what it lacks", async () => {
  expect(await understudyCommand(["serve", "--port", "0", "--synthesize"])).toMatchObject({
    exitCode: 3,
    err: expect.stringContaining(
      "--synthesize has nothing to make up: every operation that is described here is emulated. Name the description of the others with --description.",
    ),
  });
});

test("a description that is not there ends the command with its name", async () => {
  expect(await understudyCommand(["serve", "--port", "0", "--description", "nowhere.yml"])).toEqual({
    exitCode: 2,
    out: "",
    err: "error document/not-found\n  There is no file nowhere.yml.\n  fix: Check the path.\n",
  });
});

test("with --tls it serves HTTPS too, to clients that trust the certificate it wrote", async () => {
  const folder = mkdtempSync(join(tmpdir(), "understudy-"));
  const caFile = join(folder, "ca.pem");
  let status: number | undefined;
  const words = ["serve", "--port", "0", "--tls", "--tls-port", "0", "--ca-file", caFile];
  const { out } = await understudyCommand(words, async (printed) => {
    const dispatcher = new Agent({ connect: { ca: readFileSync(caFile, "utf8") } });
    const url = `${/https:[^,]+/.exec(printed)?.[0]}/nowhere`;
    status = (await request(url, { dispatcher })).statusCode;
    await dispatcher.destroy();
  });
  rmSync(folder, { recursive: true });
  expect(status).toBe(404);
  expect(out).toContain(`for clients that trust ${caFile}:\n\n  NODE_EXTRA_CA_CERTS=${caFile} node app.js\n`);
});

test("with --rate-limits too many sends to one number are refused", async () => {
  const statuses: number[] = [];
  await understudyCommand(["serve", "--port", "0", "--rate-limits"], async (printed) => {
    const url = `${/http:\S+/.exec(printed)?.[0]}/v1/otps/sms/login_or_create`;
    const body = JSON.stringify({ phone_number: "+12025550100" });
    for (let n = 0; n < 21; n++) statuses.push((await fetch(url, { method: "POST", headers, body })).status);
  });
  expect(statuses).toContain(429);
});

test("a reply that is held back does not hold back its end", async () => {
  const reply: Promise<unknown>[] = [];
  const { exitCode } = await understudyCommand(["serve", "--port", "0"], async (printed) => {
    const url = `${/http:\S+/.exec(printed)?.[0]}/_understudy/projects/${PROJECT}/inbox?wait=60000`;
    const polled = fetch(url).then(
      () => "answered",
      () => "cut off",
    );
    reply.push(polled);
    await fetch(url.replace("?wait=60000", ""));
  });
  expect([exitCode, await reply[0]]).toEqual([0, "cut off"]);
});
