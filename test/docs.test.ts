import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { control } from "../mocks/stytch/exports/control.ts";
import { understudyCommand } from "./cli/run.ts";

const PROJECT = "project-test-00000000-0000-4000-8000-000000000001";
const PHONE = "+12025550100";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "understudy-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const post = async (url: string, body: unknown) => {
  const authorization = `Basic ${btoa(`${PROJECT}:secret-test-x`)}`;
  const reply = await fetch(url, { method: "POST", headers: { authorization }, body: JSON.stringify(body) });
  return (await reply.json()) as Record<string, unknown>;
};

test("the edge case of the README goes as it is told there, from the symptom to the world just before it", async () => {
  const readme = readFileSync("README.md", "utf8");
  const journal = join(folder, "today.jsonl");
  const [, flags = ""] = /npx understudy (serve --seed .*) --journal today\.jsonl/.exec(readme) ?? [];
  let symptom: unknown;
  await understudyCommand([...flags.split(" "), "--port", "0", "--journal", journal], async (printed) => {
    const url = /http:[^\s"]+/.exec(printed)?.[0] ?? "";
    const { phone_id } = await post(`${url}/v1/otps/sms/login_or_create`, { phone_number: PHONE });
    await post(`${url}/v1/otps/sms/login_or_create`, { phone_number: PHONE });
    const [first] = await control({ url, project: PROJECT }).inbox.all({ to: PHONE });
    symptom = await post(`${url}/v1/otps/authenticate`, { method_id: phone_id, code: first?.code });
  });
  expect(symptom).toMatchObject({ status_code: 401, error_type: "unable_to_auth_otp_code" });
  expect(readme).toContain("unable_to_auth_otp_code");

  const whole = await understudyCommand(["replay", journal]);
  expect(readme).toContain(`$ npx understudy replay today.jsonl\n${whole.out}`);

  let messages = 0;
  const before = await understudyCommand(
    ["replay", journal, "--until", "3", "--serve", "--port", "0"],
    async (printed) => {
      const url = /http:[^\s"]+/.exec(printed)?.[0] ?? "";
      messages = (await control({ url, project: PROJECT }).inbox.all()).length;
    },
  );
  const [stopped] = before.out.split("\n");
  expect(readme).toContain(`$ npx understudy replay today.jsonl --until 3 --serve\n${stopped}\n`);
  expect(messages).toBe(2);
});

test("the world documents that are shown load", async () => {
  const text = readFileSync("docs/world-documents.md", "utf8");
  const [people = "", roles = ""] = [...text.matchAll(/```yaml\n(.*?)```/gs)].map(([, yaml = ""]) => yaml);
  for (const [yaml, names] of [
    [people, "acme, ada, bob, cleo, adas-laptop"],
    [roles, "acme, ada"],
  ] as const) {
    const file = join(folder, "world.yml");
    writeFileSync(file, yaml);
    const { exitCode, out } = await understudyCommand(["serve", "--port", "0", "--world", file]);
    expect(exitCode).toBe(0);
    expect(out).toContain(names);
  }
});

test("the finding that the README shows is what check says of the published structure", async () => {
  const readme = readFileSync("README.md", "utf8");
  const document = readFileSync("workflows/arazzo/stytch-b2b-email-otp-login-workflow.yml", "utf8");
  const workflows = join(folder, "workflows");
  cpSync("workflows", workflows, { recursive: true });
  const file = join(workflows, "arazzo/stytch-b2b-email-otp-login-workflow.yml");
  writeFileSync(file, document.replace(/ +x-understudy-ignore:.*$/s, ""));
  const { exitCode, out } = await understudyCommand(["check", file]);
  const [, shown = ""] = /\$ npx understudy check workflows\/\S+\n(.*?)```/s.exec(readme) ?? [];
  expect(exitCode).toBe(0);
  expect(out.replaceAll(`${folder}/`, "")).toContain(shown);
});

test("the run that the README shows is what run prints, but for its times and its ids", async () => {
  const readme = readFileSync("README.md", "utf8");
  const [, words = "", shown = ""] = /\$ npx understudy (run \S+ -i \S+)\n(.*?)```/s.exec(readme) ?? [];
  const { exitCode, out } = await understudyCommand(words.split(" "));
  expect(exitCode).toBe(1);
  const plain = (text: string) =>
    text.replaceAll(/[\d.]+ m?s\b/g, "…").replaceAll(/[0-9a-f]{8}-[0-9a-f-]+/g, "…");
  expect(plain(out)).toBe(plain(shown));
});
