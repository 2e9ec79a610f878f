import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newFolder } from "./login-document.ts";
import {
  B2B_PROJECT,
  CONSUMER_PROJECT,
  ENV,
  type RealServer,
  realServer,
  verifyAt,
  verifyLive,
} from "./verify-server.ts";

interface Told {
  readonly probes: readonly {
    readonly id: string;
    readonly calls: readonly {
      readonly does: string;
      readonly differences: readonly {
        readonly kind: string;
        readonly pointer: string;
        readonly real: string;
        readonly standIn: string;
        readonly counts: boolean;
      }[];
    }[];
  }[];
}

/** Each difference that was told as JSON: `user-life, gets the user: shape /nickname, null for absent`. */
const differencesIn = (out: string, counting = true): string[] => {
  const { probes }: Told = JSON.parse(out);
  return probes.flatMap(({ id, calls }) =>
    calls.flatMap(({ does, differences }) =>
      differences
        .filter(({ counts }) => counts === counting)
        .map(
          ({ kind, pointer, real, standIn }) =>
            `${id}, ${does}: ${kind}${pointer === "" ? "" : ` ${pointer}`}, ${real} for ${standIn}`,
        ),
    ),
  );
};

const leftIn = ({ standIn }: RealServer) =>
  [CONSUMER_PROJECT, B2B_PROJECT].flatMap((project) => {
    const { users, organizations, members, totps } = standIn.world(project).data;
    return [users, organizations, members, totps].map((all) => [...all.values()].length);
  });

test("a service that is as the stand-in has it differs in nothing, and nothing stays in it", async () => {
  const server = await realServer();
  const { exitCode, out, err } = await verifyLive(server.url, "--json");
  expect({ exitCode, err, differences: differencesIn(out) }).toEqual({
    exitCode: 0,
    err: "",
    differences: [],
  });
  expect(differencesIn(out, false)).toEqual([]);
  expect(server.asked.filter((one) => one === "POST /v1/users").length).toBeGreaterThan(10);
  expect(leftIn(server)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
});

test("each planted difference is found, of whatever kind it is, and none else", async () => {
  const server = await realServer(({ method, url }, json, { status }) => {
    if (url === "/v1/totps/recover" && json.error_type === "totps_not_found_for_user")
      return { json: { ...json, status_code: 400 }, status: 400 };
    if (method === "GET" && url.endsWith("/users/user-test-00000000-0000-4000-8000-00000000dead"))
      return { json: { ...json, error_type: "nobody_there" } };
    if (method === "PUT" && url.startsWith("/v1/users/") && json.user !== undefined && status === 200) {
      const { crypto_wallets: _, ...rest } = json;
      return { json: { ...rest, nickname: null } };
    }
    if (url === "/v1/b2b/organizations" && status === 200) return { json, status: 201 };
    if (url === "/v1/otps/sms/send" && status === 200)
      return { json: { ...json, user_id: "user-test-00000000-0000-4000-8000-000000000000" } };
    if (json.error_type === "route_not_found") return { json: { ...json, error_message: "Nothing here." } };
    return undefined;
  });
  const { exitCode, out } = await verifyLive(server.url, "--json");
  expect(exitCode).toBe(1);
  const created = (id: string, does = "creates an organization") => `${id}, ${does}: status, 201 for 200`;
  const otherUser = (does: string) => [
    `user-life, ${does}: shape /crypto_wallets, absent for array`,
    `user-life, ${does}: shape /nickname, null for absent`,
  ];
  expect(differencesIn(out)).toEqual([
    ...otherUser("changes name and metadata"),
    ...otherUser("takes a key out of the metadata"),
    ...otherUser("changes nothing"),
    ...otherUser("gives it an external id"),
    "user-life, exchanges the email: shape /nickname, null for absent",
    "totp-errors, recovers without an app: status, 400 for 404",
    created("member-totp-errors"),
    created("totp-without-session"),
    'sandbox-phone, sends by sms/send: value /user_id, "user-test-00000000-0000-4000-8000-000000000000" for "user-test-e3795c81-f849-4167-bfda-e4a6e9c280fd"',
    created("organization-created"),
    created("organization-life"),
    created("member-life"),
    created("deleted-member"),
    created("member-email-id"),
    created("member-other-phone"),
    created("organization-search"),
    created("member-search"),
    'unknown-user, gets a user: error type, "nobody_there" for "user_not_found"',
    created("b2b-unknown-fields"),
  ]);
  expect(differencesIn(out, false)).toEqual([
    'routes, a path that is not there: wording, "Nothing here." for "The route GET /v1/no/such/path does not exist."',
    'routes, a path that is not there, without a login: wording, "Nothing here." for "The route GET /v1/no/such/path does not exist."',
    'b2b-routes, a path that is not there: wording, "Nothing here." for "The route GET /v1/no/such/path does not exist."',
    'b2b-routes, a path that is not there, without a login: wording, "Nothing here." for "The route GET /v1/no/such/path does not exist."',
  ]);
  expect(leftIn(server)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
});

test.each([
  [
    { pending_totp_blocks_create: true },
    "pending-totp",
    [
      "pending-totp, registers another: status, 400 for 200",
      "pending-totp, registers another: error type, pending_totp_exists for none",
    ],
  ],
  [
    { totp_replay: "any earlier code" },
    "totp-replay",
    [
      "totp-replay, the code before that one: status, 400 for 200",
      "totp-replay, the code before that one: error type, totp_code_already_authenticated for none",
    ],
  ],
  [
    { keep_last_primary_factor: false },
    "last-factor",
    [
      "last-factor, deletes the email: status, 200 for 400",
      "last-factor, deletes the email: error type, none for cannot_delete_last_primary_factor",
    ],
  ],
] as const)(
  "a service with the policy %j differs where its probe asks for it",
  async (policies, probe, found) => {
    const { url } = await realServer(undefined, policies);
    const { exitCode, out } = await verifyLive(url, "--json", "--only", probe);
    expect({ exitCode, differences: differencesIn(out) }).toEqual({ exitCode: 1, differences: found });
  },
);

test("a JWT that is kept is told from one that is signed anew", async () => {
  let first: unknown;
  const server = await realServer((_, json) => {
    if (json.session_jwt === undefined) return undefined;
    first ??= json.session_jwt;
    return { json: { ...json, session_jwt: first } };
  });
  const { out } = await verifyLive(server.url, "--json", "--only", "fresh-jwt");
  expect(differencesIn(out)).toEqual([
    "fresh-jwt, proves it again: value /session_jwt, the same as session_jwt for another than session_jwt",
  ]);
});

test("what differs is shown below its probe, and what follows from it is said", async () => {
  const { url } = await realServer(({ url }, json) =>
    url === "/v1/totps" && json.secret !== undefined
      ? { json: { ...json, secret: undefined, user: null, qr_code: 5 } }
      : undefined,
  );
  const { exitCode, out } = await verifyLive(url, "--only", "recovery-factor-type", "--only", "last-factor");
  expect(exitCode).toBe(1);
  const unique = /and "([a-z0-9]{8})" in its name/.exec(out)?.[1];
  expect(
    out,
  ).toBe(`Stytch at ${url}, beside the stand-in. Everything made has "understudy" and "${unique}" in its name.

✓ last-factor  2 calls
✗ recovery-factor-type  4 calls
    registers an app  POST /v1/totps
      shape       /qr_code: real number, stand-in string
      shape       /secret: real absent, stand-in string
      shape       /user: real null, stand-in object
    Not asked: "proves the app": there is no code at the real service.

1 probe the same, 1 different. 3 differences. 1 call not asked.
`);
});

test("other words are told, and count with --wording", async () => {
  const { url } = await realServer((_, json) =>
    json.error_message === undefined ? undefined : { json: { ...json, error_message: "No." } },
  );
  const told = await verifyLive(url, "--only", "last-factor");
  expect(told.exitCode).toBe(0);
  expect(told.out).toContain("✓ last-factor  2 calls, other words in 1\n");
  expect(told.out).toContain("\n1 probe the same. 0 differences, 1 in words only.\n");
  const counted = await verifyLive(url, "--only", "last-factor", "--wording");
  expect(counted.exitCode).toBe(1);
  expect(counted.out).toMatch(/\n {6}wording {5}real "No\.", stand-in "[^"]+"\n/);
});

test("a report is written as Markdown or as JSON, by the name of its file", async () => {
  const { url } = await realServer((_, json) =>
    json.error_type === "user_not_found" ? { json: { ...json, error_message: "a | <b>\nc" } } : undefined,
  );
  const folder = newFolder();
  const [md, json] = [join(folder, "new/differences.md"), join(folder, "differences.json")];
  const { out } = await verifyLive(url, "--only", "unknown-user", "--wording", "--report", md);
  expect(out).toContain(`\nWrote ${md}.\n`);
  const text = readFileSync(md, "utf8");
  expect(text).toMatch(
    /^# Stytch beside its stand-in\n\nunderstudy 0\.0\.0-test asked http:\S+ on 20\S+Z\. 0 probes the same, 1 different\. \d differences\.\n/,
  );
  expect(text).toContain("\n| unknown-user | what a user that is not there gets | different |\n");
  expect(text).toContain(
    '\n## unknown-user\n\nIt asks what a user that is not there gets.\n\n| call | difference | real | stand-in |\n|---|---|---|---|\n| gets a user, `GET /v1/users/user-test-00000000-0000-4000-8000-00000000dead` | wording  | "a \\| &lt;b>\\nc" | ',
  );
  await verifyLive(url, "--only", "unknown-user", "--report", json);
  expect(JSON.parse(readFileSync(json, "utf8"))).toMatchObject({
    generator: { name: "understudy", version: "0.0.0-test" },
    service: "Stytch",
    done: `asked ${url}`,
    totals: { same: 1, different: 0, notAnswered: 0, left: 0 },
  });
});

test("what the given project cannot be asked, and what no program can ask, is said with the reason", async () => {
  const { url } = await realServer();
  const { STYTCH_PROJECT_ID, STYTCH_SECRET } = ENV;
  const env = { STYTCH_PROJECT_ID, STYTCH_SECRET };
  const { exitCode, out } = await verifyAt(url, { env }, "--yes");
  expect(exitCode).toBe(0);
  expect(out).not.toContain("✓ organization-life");
  expect(out).toContain("\nNot asked:\n");
  expect(out).toContain("\n  organization-life: it needs --b2b-project-id and --b2b-secret\n");
  expect(out).toContain(
    "\n  superseded-code: both codes have to be read from a phone or a mailbox; the sandbox sends the same one always\n",
  );
});
