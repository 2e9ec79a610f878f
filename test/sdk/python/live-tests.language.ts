import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningServer, serve, understudy } from "../../../mocks/stytch/exports/index.ts";
import { newCertificate } from "../../../src/adapters/certificate.ts";
import { VirtualClock } from "../../../src/ports/clock.ts";
import { run } from "../../compat/run.ts";
import { PROJECT, SECRET, stytch } from "../../mocks/stytch/bench.ts";
import { signIn } from "../../mocks/stytch/flows.ts";
import { SDKS } from "../languages/sdks.ts";

const { package: sdkPackage, version } = SDKS.python;
const OURS = "test/sdk/python/live-tests";
const BY_ITS_AUTHORS = "skipped: webauthn cannot be tested from this client";

/** What becomes of each test that the SDK's authors run against the real API: `passed`, or why it does not. */
const EXPECTED: Readonly<Record<string, string>> = {
  test_authenticate: "passed",
  test_otp: "passed",
  test_sessions: "passed",
  test_totps: "passed",
  test_users: "passed",
  test_crypto_wallets: "not_emulated",
  test_magic_links: "not_emulated",
  test_oauth: "not_emulated",
  test_passwords: "not_emulated",
  test_webauthn: BY_ITS_AUTHORS,
};

let folder: string;
let server: RunningServer;
let python: string;
let certificate: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "understudy-live-tests-"));
  const { key, cert } = newCertificate();
  certificate = join(folder, "understudy.pem");
  writeFileSync(certificate, cert);
  server = await serve(understudy({ seed: 1 }), { tls: { key, cert } });
  python = join(folder, "venv", "bin", "python");
  run("python3", ["-m", "venv", join(folder, "venv")]);
  run(python, ["-m", "pip", "install", "--quiet", `${sdkPackage}==${version}`]);
  // The tests are in its source package only, without the two modules that they import.
  const source = ["download", "--quiet", "--no-deps", "--no-binary", ":all:", "--dest", folder];
  run(python, ["-m", "pip", ...source, `${sdkPackage}==${version}`]);
  run("tar", ["-xzf", join(folder, `${sdkPackage}-${version}.tar.gz`), "-C", folder]);
  mkdirSync(join(folder, "tests"));
  cpSync(join(folder, `${sdkPackage}-${version}`, "test"), join(folder, "tests", "test"), {
    recursive: true,
  });
  for (const file of ["constants.py", "integration_base.py"])
    cpSync(join(OURS, file), join(folder, "tests", "test", file));
  writeFileSync(join(folder, "tests", "test", "__init__.py"), "");
});

afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Signed by the key that the server publishes, long ago. */
async function expiredJwt(): Promise<string> {
  const clock = () => new VirtualClock({ at: Date.UTC(2020, 0, 1), frozen: true });
  return (await signIn(stytch({ clock }))).session_jwt;
}

/** Not waited for by standing still: the server is in this process. */
const execute = promisify(execFile);

/** What became of each test of a module, by its name. */
async function outcomesOf(module: string): Promise<Record<string, string>> {
  const env = {
    ...process.env,
    REQUESTS_CA_BUNDLE: certificate,
    SSL_CERT_FILE: certificate,
    PYTHONPATH: join(folder, "tests"),
    STYTCH_BASE_URL: server.url,
    STYTCH_PROJECT_ID: PROJECT,
    STYTCH_SECRET: SECRET,
    EXPIRED_JWT: await expiredJwt(),
  };
  const { stdout } = await execute(python, [join(OURS, "run.py"), `test.${module}`], { env });
  const told = Object.entries(JSON.parse(stdout) as Record<string, string>);
  return Object.fromEntries(told.map(([id, outcome]) => [id.split(".").at(-1) ?? "", outcome]));
}

test("the live tests of the SDK pass for all that is emulated", async () => {
  expect(await outcomesOf("test_integration")).toEqual({
    ...EXPECTED,
    test_authenticate_jwt_local_returns_none_for_expired_token: "passed",
  });
});

test("and so do those of its async client", async () => {
  const outcomes = Object.entries(await outcomesOf("test_integration_async"));
  expect(
    Object.fromEntries(outcomes.map(([name, outcome]) => [name.replace(/_async$/, ""), outcome])),
  ).toEqual(EXPECTED);
});
