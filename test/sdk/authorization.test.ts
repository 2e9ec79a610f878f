import stytch, { type StytchError } from "stytch";
import { afterAll, beforeAll, beforeEach, describe, expect, type MockInstance, test, vi } from "vitest";
import { totpAt } from "../mocks/stytch/bench.ts";
import { DOCUMENTS } from "../mocks/stytch/documents-policy.ts";
import { byEmail, joined } from "./b2b-sign-in-calls.ts";
import type { Backstage } from "./call.ts";
import { signIn } from "./consumer-calls.ts";
import { WAYS, type Way } from "./ways.ts";

/** A client warns of any address that is not Stytch's own. */
let warnings: MockInstance;
beforeAll(() => {
  warnings = vi.spyOn(console, "warn").mockImplementation(() => {});
});
afterAll(() => warnings.mockRestore());

/** What the API says to a check, and what the SDK says to it by itself, with the policy that it fetched. */
interface Verdicts {
  readonly remote: string;
  readonly local: string;
}

const PERMITTED: Verdicts = { remote: "permitted", local: "permitted" };

const verdictOf = (call: Promise<unknown>, codeOf: (error: StytchError & { code?: string }) => string) =>
  call.then(
    () => "permitted",
    (error) => codeOf(error),
  );

const remote = (call: Promise<unknown>) => verdictOf(call, (error) => error.error_type);
const local = (call: Promise<unknown>) => verdictOf(call, (error) => error.code ?? String(error));

const COUNTER = {
  role_id: "counter",
  description: "Counts.",
  permissions: [{ resource_id: "documents", actions: ["count"] }],
};

describe.each(Object.entries(WAYS))("the official SDK over %s agrees with the API", (_, open) => {
  let way: Way;
  beforeAll(async () => {
    way = await open();
  });
  afterAll(() => way.close());

  let projects = 0;
  let backstage: Backstage;
  let config: ConstructorParameters<typeof stytch.Client>[0];
  beforeEach(() => {
    projects += 1;
    const project_id = `project-test-00000000-0000-4000-9000-${String(projects).padStart(12, "0")}`;
    const world = way.standIn.world(project_id);
    world.policies = {
      ...world.policies,
      rbac_policy: {
        ...DOCUMENTS,
        stytch_user: { permissions: [{ resource_id: "documents", actions: ["count"] }] },
      },
    };
    backstage = {
      project_id,
      codeFor: (to) => world.inbox.all(to).at(-1)?.code ?? "",
      appCode: (secret) => totpAt(secret, world.now),
    };
    config = { project_id, secret: "secret-test-anything-goes-here=", ...way.config };
  });

  const ofMembers = async (roles: string[]) => {
    const sdk = new stytch.B2BClient(config);
    const { organization_id } = await joined(sdk);
    await sdk.rbac.organizations.setOrgPolicy({ organization_id, org_policy: { roles: [COUNTER] } });
    const { members } = await sdk.organizations.members.search({ organization_ids: [organization_id] });
    const member_id = members[0]?.member_id ?? "";
    await sdk.organizations.members.update({ organization_id, member_id, roles });
    const { session_jwt } = await byEmail(sdk, backstage, organization_id);
    await way.prepare(sdk, backstage.project_id);
    return { sdk, organization_id, session_jwt };
  };

  const REFUSED = { remote: "session_authorization_error", local: "invalid_permissions" };

  test.each([
    [["editor"], "documents", "read", PERMITTED],
    [["viewer"], "documents", "read", PERMITTED],
    [["viewer"], "documents", "write", REFUSED],
    [["viewer"], "documents", "*", REFUSED],
    [["counter"], "documents", "count", PERMITTED],
    [["counter"], "documents", "read", REFUSED],
    [["stytch_admin"], "stytch.member", "create", PERMITTED],
    [["stytch_admin"], "documents", "read", REFUSED],
    [[], "stytch.self", "delete", PERMITTED],
    [[], "stytch.organization", "delete", REFUSED],
  ])("of a member with %j: %s, %s: %j", async (roles, resource_id, action, verdicts) => {
    const { sdk, organization_id, session_jwt } = await ofMembers(roles);
    const authorization_check = { organization_id, resource_id, action };
    expect({
      remote: await remote(sdk.sessions.authenticate({ session_jwt, authorization_check })),
      local: await local(sdk.sessions.authenticateJwtLocal({ session_jwt, authorization_check })),
    }).toEqual(verdicts);
  });

  test("of a member in another organization", async () => {
    const { sdk, session_jwt } = await ofMembers(["editor"]);
    const { organization } = await sdk.organizations.create({ organization_name: "Beta" });
    const { organization_id } = organization;
    const authorization_check = { organization_id, resource_id: "documents", action: "read" };
    expect({
      remote: await remote(sdk.sessions.authenticate({ session_jwt, authorization_check })),
      local: await local(sdk.sessions.authenticateJwtLocal({ session_jwt, authorization_check })),
    }).toEqual({ remote: "session_authorization_tenancy_error", local: "tenancy_mismatch" });
  });

  test.each([
    [["editor"], "documents", "write", PERMITTED],
    [[], "documents", "count", PERMITTED],
    [
      [],
      "documents",
      "read",
      { remote: "consumer_session_authorization_error", local: "invalid_permissions" },
    ],
  ])("of a user with %j: %s, %s: %j", async (roles, resource_id, action, verdicts) => {
    const sdk = new stytch.Client(config);
    await sdk.users.create({ phone_number: "+12025550162", roles });
    const { session_jwt } = await signIn(sdk, backstage);
    await way.prepare(sdk, backstage.project_id);
    const authorization_check = { resource_id, action };
    expect({
      remote: await remote(sdk.sessions.authenticate({ session_jwt, authorization_check })),
      local: await local(sdk.sessions.authenticateJwtLocal({ session_jwt, authorization_check })),
    }).toEqual(verdicts);
  });
});
