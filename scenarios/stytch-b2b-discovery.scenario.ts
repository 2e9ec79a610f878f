import {
  aSessionJwtOf,
  aSessionOf,
  guessing,
  type Matcher,
  type MemberPersona,
  type Persona,
  type StytchDirections,
  type StytchTools,
  scenario,
  sendingTwice,
  type WritePath,
} from "../mocks/stytch/exports/scenario.ts";
import { rehearse } from "../mocks/stytch/exports/vitest.ts";
import { SENDS_WELL_FORMED_INPUTS, SETTINGS_OF_AN_ORGANIZATION } from "./b2b-out-of-reach.ts";
import { allowsOnlySso, signsInByEmail } from "./emailed-codes.ts";
import { idsOf, memberNow } from "./members.ts";
import { badNames } from "./organization-names.ts";
import {
  atEach,
  SAME_CREDENTIALS_BEFORE,
  SENDS_NO_CUSTOM_CLAIMS,
  SENDS_NO_LIFE_OF_A_CODE,
  SENDS_NO_LOCALE,
} from "./out-of-reach.ts";
import { connectionFailures, serverFailures, transportFailures } from "./transport-failures.ts";
import { missingInputs } from "./user-codes.ts";
import { discoveryFounding, discoveryLogin, discoveryStart } from "./workflows.ts";

const FOUND = "api_discovery_v1_discovery_organizations_Create";
const UPDATE_ORGANIZATION = "api_organization_v1_Update";
const DELETE_ORGANIZATION = "api_organization_v1_Delete";
const DELETE_MEMBER = "api_organization_v1_organizations_members_Delete";

/** An organization that takes in everybody with an address of its domain. */
const OPEN_TO_ACME = {
  email_jit_provisioning: "RESTRICTED" as const,
  email_allowed_domains: ["acme.example"],
};

/** Ada is a member of Acme, unless a path says otherwise. Bob is. */
interface World {
  readonly ada: Persona;
  readonly bob: MemberPersona;
}

const colleagues = ({ organization, member }: StytchTools): World => {
  const of = organization(OPEN_TO_ACME);
  return { ada: member({ of }), bob: member({ of }) };
};

/** Ada is nobody's member anywhere, and no organization knows her domain. */
const withAStranger = (tools: StytchTools): World => ({
  ...colleagues(tools),
  ada: tools.stranger({ email: "ada@elsewhere.example" }),
});

/** Ada is no member of Acme, which would take her in. */
const withAnOutsider = (tools: StytchTools): World => {
  const { bob } = colleagues(tools);
  return { ada: tools.outsider({ of: bob.organization }), bob };
};

/** Ada is a member of Acme who has this status. */
const withStatus =
  (status: "pending" | "invited") =>
  (tools: StytchTools): World => {
    const of = tools.organization(OPEN_TO_ACME);
    return { ada: tools.member({ of, status }), bob: tools.member({ of }) };
  };

/** Ada is a member of Birch as well. */
const withTwoMemberships = (tools: StytchTools): World => {
  const people = colleagues(tools);
  const of = tools.organization({ organization_name: "Birch", organization_slug: "birch" });
  tools.member({ of, email: people.ada.mailbox.address });
  return people;
};

/** Another organization setting of Acme, as its admin changes it. */
const changes = (
  call: StytchDirections["call"],
  { organization: { organization_id } }: MemberPersona,
  settings: Omit<Parameters<typeof call<typeof UPDATE_ORGANIZATION>>[1], "organization_id">,
) => call(UPDATE_ORGANIZATION, { organization_id, ...settings });

const inputsOf = ({ mailbox }: Persona) => ({ email_address: mailbox.address, code: mailbox.readsCode });

/** The token that the workflow has got from discovery. */
const tokenOf = ({ mailbox, world }: Persona): string =>
  [...world.data.intermediateSessions.values()].find(({ email_address }) => email_address === mailbox.address)
    ?.token ?? "";

/** Asks the organization for a code, which comes to the same mailbox. */
const asksForALoginCode = (
  call: StytchDirections["call"],
  { mailbox }: Persona,
  { organization }: MemberPersona,
) =>
  call("api_b2b_otp_v1_b2b_otp_email_LoginOrSignup", {
    organization_id: organization.organization_id,
    email_address: mailbox.address,
  });

const anIntermediateSessionOf = ({ name, mailbox, world }: Persona): Matcher => ({
  says: `the token of an intermediate session of ${name}, which is of no organization yet`,
  mismatch: (token) => {
    const session = world.data.intermediateSessions.get(String(token));
    const isTheirs = session?.email_address === mailbox.address && session.organization_id === null;
    return isTheirs ? undefined : JSON.stringify(session ?? token);
  },
});

/** Where an address leads, in its order: what it is there, and the slug; with a question mark where more is owed. */
const leadingTo = (...expected: readonly string[]): Matcher => ({
  says: expected.length === 0 ? "nowhere" : expected.join(", "),
  mismatch: (value) => {
    const found = (Array.isArray(value) ? (value as Discovered[]) : []).map(
      ({ membership, organization, member_authenticated }) =>
        `${membership.type} of ${organization.organization_slug}${member_authenticated ? "" : "?"}`,
    );
    return found.join() === expected.join() ? undefined : found.join(", ") || "nowhere";
  },
});

interface Discovered {
  readonly membership: { readonly type: string };
  readonly organization: { readonly organization_slug: string };
  readonly member_authenticated: boolean;
}

const BOTH = ["sendDiscoveryOtp", "authenticateDiscoveryOtp"] as const;

const start = scenario(
  discoveryStart,
  {
    world: colleagues,
    inputs: ({ ada }) => inputsOf(ada),
    sessions: 0,
    outOfReach: [
      { at: "sendDiscoveryOtp", ...SENDS_NO_LOCALE },
      { at: "sendDiscoveryOtp", ...SENDS_NO_LIFE_OF_A_CODE },
      ...atEach(BOTH, SENDS_WELL_FORMED_INPUTS),
      {
        at: "authenticateDiscoveryOtp",
        errors: ["invalid_email"],
        because: "The step that sends the code has the same address, and fails first.",
      },
      { at: "authenticateDiscoveryOtp", ...SAME_CREDENTIALS_BEFORE },
    ],
  },
  (path) => {
    const found =
      (...places: readonly string[]) =>
      ({ ada }: World) => ({
        intermediateSessionToken: anIntermediateSessionOf(ada),
        discoveredOrganizations: leadingTo(...places),
      });

    path("a member proves the mailbox, and sees the organization", {
      outputs: found("active_member of acme"),
      codes: 1,
    });

    path("the address is written in capitals", {
      inputs: ({ ada }) => ({ email_address: ada.mailbox.address.toUpperCase() }),
      outputs: found("active_member of acme"),
    });

    path("whoever belongs to two organizations sees both", {
      world: withTwoMemberships,
      outputs: found("active_member of acme", "active_member of birch"),
    });

    path.each(["pending", "invited"] as const)("somebody who is %s sees that", (status) => ({
      world: withStatus(status),
      outputs: found(`${status}_member of acme`),
    }));

    path("somebody new may join where a colleague has verified an address of the domain", {
      world: withAnOutsider,
      before: { sendDiscoveryOtp: ({ call, bob }) => signsInByEmail(call, bob) },
      outputs: found("eligible_to_join_by_email_domain of acme"),
    });

    path("somebody new sees nothing where nobody has verified an address of the domain", {
      world: withAnOutsider,
      outputs: found(),
    });

    path("a stranger sees nothing, and has an intermediate session all the same", {
      world: withAStranger,
      outputs: found(),
    });

    path("a member who was removed sees nothing", {
      before: {
        sendDiscoveryOtp: ({ call, ada, bob }) => call(DELETE_MEMBER, { ...idsOf(bob), member_id: ada.id }),
      },
      outputs: found(),
    });

    path("the organization demands a second factor, so there is more to prove", {
      before: { sendDiscoveryOtp: ({ call, bob }) => changes(call, bob, { mfa_policy: "REQUIRED_FOR_ALL" }) },
      outputs: found("active_member of acme?"),
    });

    path("the organization does not accept emailed codes, so there is more to prove", {
      before: { sendDiscoveryOtp: ({ call, bob }) => allowsOnlySso(call, bob) },
      outputs: found("active_member of acme?"),
    });

    path("the code is still good one second before it expires", {
      before: { authenticateDiscoveryOtp: ({ clock }) => clock.advance({ minutes: 9, seconds: 59 }) },
      outputs: found("active_member of acme"),
    });

    path("a code of the organization's own login replaces none of discovery", {
      inputs: ({ ada }) => ({ code: ada.mailbox.readsOlderCode }),
      before: { authenticateDiscoveryOtp: ({ call, ada, bob }) => asksForALoginCode(call, ada, bob) },
      outputs: found("active_member of acme"),
    });

    path("the person types the code of the organization's own login", {
      before: { authenticateDiscoveryOtp: ({ call, ada, bob }) => asksForALoginCode(call, ada, bob) },
      fails: { at: "authenticateDiscoveryOtp", status: 404, error: "otp_code_not_found" },
    });

    path("the code has expired", {
      before: { authenticateDiscoveryOtp: ({ clock }) => clock.advance({ minutes: 10 }) },
      fails: { at: "authenticateDiscoveryOtp", status: 401, error: "unable_to_auth_otp_code" },
    });

    path("the person misreads the code", {
      inputs: ({ ada }) => ({ code: ada.mailbox.misreadsCode }),
      fails: { at: "authenticateDiscoveryOtp", status: 404, error: "otp_code_not_found" },
    });

    path.each(["abcdef", "12345", ""])('the person types "%s"', (code) => ({
      inputs: () => ({ code }),
      fails: { at: "authenticateDiscoveryOtp", status: 400, error: "invalid_code" },
    }));

    path("the person presses the button twice, and the second request brings a code that was used", {
      instead: { authenticateDiscoveryOtp: sendingTwice },
      fails: { at: "authenticateDiscoveryOtp", status: 401, error: "unable_to_auth_otp_code" },
      codes: 1,
    });

    path("the person begins anew on another device, and the first one's code is dead", {
      inputs: ({ ada }) => ({ code: ada.mailbox.readsOlderCode }),
      fails: { at: "authenticateDiscoveryOtp", status: 401, error: "unable_to_auth_otp_code" },
      second: { outputs: found("active_member of acme") },
      order: [
        "first sendDiscoveryOtp",
        "second sendDiscoveryOtp",
        "first authenticateDiscoveryOtp",
        "second authenticateDiscoveryOtp",
      ],
    });

    path("somebody guesses the code ten times, which locks the address", {
      instead: { authenticateDiscoveryOtp: guessing("code", 10) },
      fails: { at: "authenticateDiscoveryOtp", status: 429, error: "user_lock_limit_reached" },
    });

    path("the email address is malformed", {
      inputs: () => ({ email_address: "ada at acme" }),
      fails: { at: "sendDiscoveryOtp", status: 400, error: "invalid_email" },
    });

    missingInputs(path, ["email_address", "code"]);

    transportFailures(path, BOTH);
    connectionFailures(path, { sendDiscoveryOtp: {}, authenticateDiscoveryOtp: { codes: 1 } });
  },
);

rehearse(start);

/** Ends, forgets or garbles what discovery has handed out, before a step that brings it along. */
function brokenDiscoveries(path: WritePath<World>, at: string): void {
  path(`ten minutes pass between discovery and ${at}`, {
    before: { [at]: ({ clock }) => clock.advance({ minutes: 10 }) },
    fails: { at, status: 404, error: "intermediate_session_not_found" },
  });

  path(`the token is garbled on its way to ${at}`, {
    instead: { [at]: ({ send }) => send({ intermediate_session_token: "garbled" }) },
    fails: { at, status: 400, error: "invalid_session_token" },
  });
}

const STARTED_BEFORE = {
  errors: ["invalid_project_id_authentication", "invalid_secret_authentication", "unauthorized_credentials"],
  because: "Discovery has the same credentials, and fails first.",
} as const;

const login = scenario(
  discoveryLogin,
  {
    world: colleagues,
    inputs: ({ ada }) => inputsOf(ada),
    outOfReach: [
      ...atEach(["listOrganizations", "exchangeIntermediateSession"], STARTED_BEFORE),
      {
        at: "listOrganizations",
        errors: [
          "jwt_invalid_audience",
          "jwt_invalid_issuer",
          "session_not_found",
          "too_many_session_arguments",
          "unable_to_parse_session_jwt",
        ],
        because: "It brings the intermediate session of discovery, and no other.",
      },
      {
        at: "listOrganizations",
        errors: ["bad_request"],
        because: "All that it sends comes from discovery.",
      },
      { at: "exchangeIntermediateSession", ...SENDS_NO_LOCALE },
      { at: "exchangeIntermediateSession", ...SENDS_NO_CUSTOM_CLAIMS },
      {
        at: "exchangeIntermediateSession",
        errors: ["bad_request", "invalid_organization_id"],
        because: "What it sends comes from discovery and from the list, but for the life of the session.",
      },
      {
        at: "exchangeIntermediateSession",
        errors: ["invalid_intermediate_session_token_for_organization"],
        because: "An intermediate session of discovery began in no organization.",
      },
    ],
  },
  (path) => {
    const entered =
      <Membership extends string>(membership: Membership) =>
      ({ ada, bob }: World) => ({
        memberId: ada.id,
        organizationId: bob.organization.organization_id,
        membership,
        sessionToken: aSessionOf(ada),
        sessionJwt: aSessionJwtOf(ada),
      });

    path("a member discovers the organization, and enters it", {
      outputs: entered("active_member"),
      codes: 1,
    });

    path("whoever belongs to two organizations enters the first", {
      world: withTwoMemberships,
      outputs: entered("active_member"),
    });

    path.each(["pending", "invited"] as const)("somebody who is %s becomes active by entering", (status) => ({
      world: withStatus(status),
      outputs: entered(`${status}_member` as const),
      afterwards: async ({ call, ada }) => (await memberNow(call, ada)).status === "active",
    }));

    path("somebody new joins by the email domain", {
      world: withAnOutsider,
      before: { listOrganizations: ({ call, bob }) => signsInByEmail(call, bob) },
      outputs: entered("eligible_to_join_by_email_domain"),
    });

    path("an invitation comes while the person looks for the email, and the list shows it", {
      world: withAStranger,
      before: {
        listOrganizations: ({ call, ada, bob }) =>
          call("api_organization_v1_organizations_members_Create", {
            organization_id: bob.organization.organization_id,
            email_address: ada.mailbox.address,
            create_member_as_pending: true,
          }),
      },
      outputs: entered("pending_member"),
    });

    path("a member who is removed before entering joins anew, by the email domain", {
      before: {
        exchangeIntermediateSession: ({ call, ada, bob }) =>
          call(DELETE_MEMBER, { ...idsOf(bob), member_id: ada.id }),
      },
      outputs: entered("active_member"),
    });

    path("the member enters one second before the ten minutes are over", {
      before: {
        exchangeIntermediateSession: ({ clock }) => clock.advance({ minutes: 9, seconds: 59 }),
      },
      outputs: entered("active_member"),
    });

    path("two colleagues discover and enter at the same time", {
      outputs: entered("active_member"),
      second: {
        inputs: ({ bob }) => inputsOf(bob),
        outputs: ({ bob }) => entered("active_member")({ ada: bob, bob }),
        codes: 1,
      },
      order: [
        "first listOrganizations",
        "second listOrganizations",
        "second exchangeIntermediateSession",
        "first exchangeIntermediateSession",
      ],
    });

    path("a stranger discovers nothing to enter", {
      world: withAStranger,
      fails: { at: "listOrganizations", status: 200 },
    });

    brokenDiscoveries(path, "listOrganizations");

    path("the app forgets the token when it asks for the list", {
      instead: { listOrganizations: ({ send }) => send({ intermediate_session_token: undefined }) },
      fails: { at: "listOrganizations", status: 400, error: "no_session_arguments" },
    });

    path("somebody founds an organization with it on another device before the list is asked for", {
      before: {
        listOrganizations: ({ call, ada }) => call(FOUND, { intermediate_session_token: tokenOf(ada) }),
      },
      fails: { at: "listOrganizations", status: 404, error: "intermediate_session_not_found" },
    });

    brokenDiscoveries(path, "exchangeIntermediateSession");

    path("the member presses the button twice, and the login is over when the second request comes", {
      instead: { exchangeIntermediateSession: sendingTwice },
      fails: { at: "exchangeIntermediateSession", status: 404, error: "intermediate_session_not_found" },
      sessions: 1,
    });

    path("the organization is deleted before the member enters", {
      before: {
        exchangeIntermediateSession: ({ call, bob: { organization } }) =>
          call(DELETE_ORGANIZATION, { organization_id: organization.organization_id }),
      },
      fails: { at: "exchangeIntermediateSession", status: 404, error: "organization_not_found" },
    });

    path("the member is removed before entering, and the organization takes in nobody", {
      before: {
        exchangeIntermediateSession: async ({ call, ada, bob }) => {
          await call(DELETE_MEMBER, { ...idsOf(bob), member_id: ada.id });
          await changes(call, bob, { email_jit_provisioning: "NOT_ALLOWED" });
        },
      },
      fails: { at: "exchangeIntermediateSession", status: 400, error: "email_jit_provisioning_not_allowed" },
    });

    path("the member is removed before entering, and the organization takes in other domains only", {
      before: {
        exchangeIntermediateSession: async ({ call, ada, bob }) => {
          await call(DELETE_MEMBER, { ...idsOf(bob), member_id: ada.id });
          await changes(call, bob, { email_allowed_domains: ["birch.example"] });
        },
      },
      fails: { at: "exchangeIntermediateSession", status: 400, error: "invalid_email_for_jit_provisioning" },
    });

    path("the organization demands a second factor, so entering is not done", {
      before: {
        listOrganizations: ({ call, bob }) => changes(call, bob, { mfa_policy: "REQUIRED_FOR_ALL" }),
      },
      fails: { at: "exchangeIntermediateSession", status: 200 },
    });

    path("the organization does not accept emailed codes, so entering is not done", {
      before: { listOrganizations: ({ call, bob }) => allowsOnlySso(call, bob) },
      fails: { at: "exchangeIntermediateSession", status: 200 },
    });

    path.each([4, 527_041])("the session is to live %s minutes", (session_duration_minutes) => ({
      inputs: () => ({ session_duration_minutes }),
      fails: { at: "exchangeIntermediateSession", status: 400, error: "invalid_session_duration_minutes" },
    }));

    serverFailures(path, ["listOrganizations", "exchangeIntermediateSession"]);
    connectionFailures(path, { listOrganizations: {}, exchangeIntermediateSession: { sessions: 1 } });
  },
);

rehearse(login);

const founding = scenario(
  discoveryFounding,
  {
    world: withAStranger,
    inputs: ({ ada }) => ({
      ...inputsOf(ada),
      new_organization_name: "Birch",
      new_organization_slug: "birch",
    }),
    outOfReach: [
      { at: "createOrganization", ...STARTED_BEFORE },
      { at: "createOrganization", ...SENDS_NO_CUSTOM_CLAIMS },
      {
        at: "createOrganization",
        errors: [...SETTINGS_OF_AN_ORGANIZATION, "invalid_organization_mfa_policy"],
        because: "It gives the organization a name and a slug only.",
      },
      {
        at: "createOrganization",
        errors: ["bad_request"],
        because: "Its inputs are of the type that is asked for, and the token comes from discovery.",
      },
    ],
  },
  (path) => {
    const founded =
      (slug = "birch") =>
      ({ ada }: World) => ({
        memberId: ada.id,
        organizationId: ada.world.data.organizations.find("slug", slug)?.organization_id ?? "",
        organizationSlug: slug,
        sessionToken: aSessionOf(ada),
        sessionJwt: aSessionJwtOf(ada),
      });

    path("a stranger founds an organization, and is its first member and its admin", {
      outputs: founded(),
      codes: 1,
      afterwards: async ({ call, ada }) => {
        const { roles } = await memberNow(call, ada);
        return roles.some(({ role_id }) => role_id === "stytch_admin");
      },
    });

    path("name and slug are left out, and made of the address", {
      inputs: () => ({ new_organization_name: undefined, new_organization_slug: undefined }),
      outputs: founded("elsewhere.example"),
    });

    path("the address is at a common provider, and name and slug are made of the person", {
      world: (tools) => ({ ...colleagues(tools), ada: tools.stranger({ email: "ada.lovelace@gmail.com" }) }),
      inputs: () => ({ new_organization_name: undefined, new_organization_slug: undefined }),
      outputs: founded("ada.lovelace"),
    });

    path("the organization is founded one second before the ten minutes are over", {
      before: { createOrganization: ({ clock }) => clock.advance({ minutes: 9, seconds: 59 }) },
      outputs: founded(),
    });

    path("two people want the same slug, and it is the faster one's", {
      inputs: ({ bob }) => inputsOf(bob),
      fails: { at: "createOrganization", status: 400, error: "organization_slug_already_used" },
      second: { outputs: founded(), codes: 1 },
      order: ["second createOrganization", "first createOrganization"],
    });

    brokenDiscoveries(path, "createOrganization");

    path("the founder presses the button twice, and the second request founds nothing", {
      instead: { createOrganization: sendingTwice },
      fails: { at: "createOrganization", status: 404, error: "intermediate_session_not_found" },
      sessions: 1,
    });

    path("another organization has claimed the domain of the address", {
      before: {
        createOrganization: ({ call, bob }) =>
          changes(call, bob, { claimed_email_domains: ["elsewhere.example"] }),
      },
      fails: { at: "createOrganization", status: 400, error: "action_not_allowed_email_domain_is_claimed" },
    });

    path("another organization has the slug", {
      inputs: ({ bob }) => ({ new_organization_slug: bob.organization.organization_slug }),
      fails: { at: "createOrganization", status: 400, error: "organization_slug_already_used" },
    });

    path.each([4, 527_041])("the session is to live %s minutes", (session_duration_minutes) => ({
      inputs: () => ({ session_duration_minutes }),
      fails: { at: "createOrganization", status: 400, error: "invalid_session_duration_minutes" },
    }));

    badNames(path);
    serverFailures(path, ["createOrganization"]);
    connectionFailures(path, { createOrganization: { sessions: 1 } });
  },
);

rehearse(founding);

export default [start, login, founding];
