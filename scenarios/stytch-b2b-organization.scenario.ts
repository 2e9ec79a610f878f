import { type MemberPersona, scenario, type WritePath } from "../mocks/stytch/exports/scenario.ts";
import { rehearse } from "../mocks/stytch/exports/vitest.ts";
import {
  ACTS_FOR_NO_MEMBER,
  ASKS_FOR_NO_LIFE_OF_A_SESSION,
  EMAILED_CODE,
  FIELDS_OF_A_MEMBER,
  SAME_ORGANIZATION_BEFORE,
  SENDS_WELL_FORMED_INPUTS,
  SETTINGS_OF_AN_ORGANIZATION,
} from "./b2b-out-of-reach.ts";
import { allowsOnlySso, changesBeforeEmailedCode, wrongEmailedCodes } from "./emailed-codes.ts";
import { anIdOf } from "./expected.ts";
import { garbledRequests } from "./garbled-requests.ts";
import { addressOf, idsOf } from "./members.ts";
import { badNames } from "./organization-names.ts";
import { atEach, SAME_CREDENTIALS_BEFORE } from "./out-of-reach.ts";
import { connectionFailures, transportFailures } from "./transport-failures.ts";
import { unknownIds } from "./unknown-ids.ts";
import { missingInputs } from "./user-codes.ts";
import { memberLifeCycle, organizationLifeCycle } from "./workflows.ts";

const GET_ORGANIZATION = "api_organization_v1_Get";
const CREATE_ORGANIZATION = "api_organization_v1_Create";
const UPDATE_ORGANIZATION = "api_organization_v1_Update";
const DELETE_ORGANIZATION = "api_organization_v1_Delete";
const CREATE_MEMBER = "api_organization_v1_organizations_members_Create";
const UPDATE_MEMBER = "api_organization_v1_organizations_members_Update";
const DELETE_MEMBER = "api_organization_v1_organizations_members_Delete";
const REACTIVATE_MEMBER = "api_organization_v1_organizations_members_Reactivate";

const BIRCH = { organization_id: "birch" };

const AFTER_CREATING_IT = [
  "getOrganization",
  "updateOrganization",
  "searchOrganizations",
  "deleteOrganization",
  "confirmDeleted",
] as const;

const ORGANIZATION_STEPS = ["createOrganization", ...AFTER_CREATING_IT] as const;

const CLAIMED_DOMAINS = [
  "organization_settings_claimed_domain_too_common",
  "organization_settings_duplicate_claimed_domain",
  "organization_settings_invalid_claimed_domain",
] as const;

/** What a path has to remember of the organization, which is gone at its end. */
interface Noted {
  readonly noted: { id: string };
}

const lived = {
  organizationName: "Birch",
  mfaPolicy: "REQUIRED_FOR_ALL",
  refusedWith: "organization_not_found",
} as const;

const deletedAgain = () => ({
  ...lived,
  organizationId: anIdOf("organization"),
  foundOrganizationId: anIdOf("organization"),
});

const organizations = scenario(
  organizationLifeCycle,
  {
    world: (): Noted => ({ noted: { id: "" } }),
    inputs: () => ({ new_organization_name: "Birch", new_organization_slug: "birch" }),
    sessions: 0,
    outOfReach: [
      ...atEach(AFTER_CREATING_IT, SAME_CREDENTIALS_BEFORE),
      ...atEach(["createOrganization", "updateOrganization"], {
        errors: [...SETTINGS_OF_AN_ORGANIZATION, ...CLAIMED_DOMAINS],
        because: "It sets nothing but the MFA policy.",
      } as const),
      {
        at: "updateOrganization",
        errors: ["invalid_organization_name", "invalid_organization_slug", "organization_slug_already_used"],
        because: "It leaves name and slug as they are.",
      },
      ...atEach(["updateOrganization", "deleteOrganization"], ACTS_FOR_NO_MEMBER),
      {
        at: "updateOrganization",
        errors: ["cannot_update_trusted_metadata"],
        because: "It is called in the backend's own right, and leaves the metadata as they are.",
      },
      {
        at: "getOrganization",
        errors: ["invalid_organization_id"],
        because: "A slug that the step before has accepted is short enough to name an organization by.",
      },
      ...atEach(["updateOrganization", "deleteOrganization", "confirmDeleted"], {
        errors: ["invalid_organization_id"],
        because: "The id comes from the step that makes the organization.",
      } as const),
      {
        at: "searchOrganizations",
        errors: [
          "bad_request",
          "organization_search_allowed_domain_fuzzy_too_short",
          "organization_search_expected_array_of_strings",
          "organization_search_expected_boolean",
          "organization_search_expected_string",
          "organization_search_filter_name_not_recognized",
          "organization_search_member_email_fuzzy_too_short",
          "organization_search_missing_filter_name",
          "organization_search_missing_filter_value",
          "organization_search_organization_name_fuzzy_too_short",
          "organization_search_organization_slug_fuzzy_too_short",
        ],
        because: "Its one filter is written in the document, and what it looks for is a slug.",
      },
      {
        at: "confirmDeleted",
        errors: ["organization_not_found"],
        because: "This is what the step asks for: it passes by it.",
      },
    ],
  },
  (path) => {
    path("an organization is made, changed, found and deleted", {
      after: {
        createOrganization: async ({ call, noted }) => {
          noted.id = (await call(GET_ORGANIZATION, BIRCH)).organization.organization_id;
        },
      },
      outputs: ({ noted: { id } }) => ({ ...lived, organizationId: id, foundOrganizationId: id }),
      codes: 0,
    });

    path("its slug is written with whatever a slug may have", {
      inputs: () => ({ new_organization_slug: "Birch_2.0~x" }),
      outputs: deletedAgain,
    });

    path("another organization of the same name does not get in the way", {
      before: {
        createOrganization: ({ call }) =>
          call(CREATE_ORGANIZATION, { organization_name: "Birch", organization_slug: "birch-2" }),
      },
      outputs: deletedAgain,
    });

    path("the slug was that of an organization that is deleted by now", {
      before: {
        createOrganization: async ({ call }) => {
          await call(CREATE_ORGANIZATION, { organization_name: "Birch", organization_slug: "birch" });
          await call(DELETE_ORGANIZATION, BIRCH);
        },
      },
      outputs: deletedAgain,
    });

    path("two of them live at the same time, under different slugs", {
      outputs: deletedAgain,
      second: { inputs: () => ({ new_organization_slug: "birch-2" }), outputs: deletedAgain },
      order: ORGANIZATION_STEPS.flatMap((stepId) => [`first ${stepId}`, `second ${stepId}`] as const),
    });

    path("the slug is another organization's", {
      before: {
        createOrganization: ({ call }) =>
          call(CREATE_ORGANIZATION, { organization_name: "Birch", organization_slug: "birch" }),
      },
      fails: { at: "createOrganization", status: 400, error: "organization_slug_already_used" },
    });

    path("two backends make it at the same time, and the slower one is refused", {
      outputs: deletedAgain,
      second: { fails: { at: "createOrganization", status: 400, error: "organization_slug_already_used" } },
      order: ["first createOrganization", "second createOrganization", "first getOrganization"],
    });

    garbledRequests(path, "createOrganization", [
      ["the name is lost", { organization_name: undefined }, "organization_name_missing"],
      ["the name becomes a number", { organization_name: 7 }, "bad_request"],
      ["the policy is garbled", { mfa_policy: "SOMETIMES" }, "invalid_organization_mfa_policy"],
    ]);
    garbledRequests(path, "updateOrganization", [
      ["the policy becomes a number", { mfa_policy: 7 }, "bad_request"],
      ["the policy is garbled", { mfa_policy: "SOMETIMES" }, "invalid_organization_mfa_policy"],
    ]);
    deletedBefore(path, ["getOrganization", "updateOrganization", "deleteOrganization"], () => BIRCH);

    path("somebody gives the organization another slug before it is read", {
      before: {
        getOrganization: ({ call }) => call(UPDATE_ORGANIZATION, { ...BIRCH, organization_slug: "beech" }),
      },
      fails: { at: "getOrganization", status: 404, error: "organization_not_found" },
    });

    path("somebody asks everybody for a second factor before the organization is read", {
      before: {
        getOrganization: ({ call }) =>
          call(UPDATE_ORGANIZATION, { ...BIRCH, mfa_policy: "REQUIRED_FOR_ALL" }),
      },
      fails: { at: "getOrganization", status: 200 },
    });

    path("somebody gives the organization another slug before it is searched for", {
      before: {
        searchOrganizations: ({ call }) =>
          call(UPDATE_ORGANIZATION, { ...BIRCH, organization_slug: "beech" }),
      },
      fails: { at: "searchOrganizations", status: 200 },
    });

    path("another organization takes the deleted one's id for its slug, and answers for it", {
      before: {
        confirmDeleted: ({ call, steps }) =>
          call(CREATE_ORGANIZATION, {
            organization_name: "Impostor",
            organization_slug: String(steps.createOrganization?.organizationId),
          }),
      },
      fails: { at: "confirmDeleted", status: 200 },
    });

    missingInputs(path, ["new_organization_name", "new_organization_slug"]);

    badNames(path);
    transportFailures(path, ORGANIZATION_STEPS);
    connectionFailures(path, Object.fromEntries(ORGANIZATION_STEPS.map((stepId) => [stepId, {}])));
  },
);

rehearse(organizations);

const NAMING_THE_ORGANIZATION = [
  "getMember",
  "sendEmailOtp",
  "updateMember",
  "searchMembers",
  "deleteMember",
  "reactivateMember",
] as const;

/** Neither is a member yet. */
interface Newcomers {
  readonly ada: MemberPersona;
  readonly bob: MemberPersona;
}

const inputsOf = ({ organization, mailbox }: MemberPersona) => ({
  organization_id: organization.organization_id,
  new_email_address: mailbox.address,
  code: mailbox.readsCode,
  new_name: "Lovelace",
});

const returned = ({ ada }: { readonly ada: MemberPersona }) => ({
  memberId: ada.id,
  createdStatus: "pending" as const,
  loggedInStatus: "active" as const,
  name: "Lovelace",
  mfaEnrolled: true,
  foundMemberId: ada.id,
  reactivatedMemberId: ada.id,
  reactivatedStatus: "active" as const,
});

/** `named`: the organization that somebody deletes. */
function deletedBefore<World extends object>(
  path: WritePath<World>,
  steps: readonly string[],
  named: (world: World) => { readonly organization_id: string },
): void {
  path.each(steps)("somebody deletes the organization before %s", (at) => ({
    before: {
      [at]: (scene) => scene.call(DELETE_ORGANIZATION, { organization_id: named(scene).organization_id }),
    },
    fails: { at, status: 404, error: "organization_not_found" },
  }));
}

function membersRemovedBefore(path: WritePath<Newcomers>, steps: readonly string[]): void {
  path.each(steps)("an admin removes the member before %s", (at) => ({
    before: { [at]: ({ call, ada }) => call(DELETE_MEMBER, idsOf(ada)) },
    fails: { at, status: 404, error: "member_not_found" },
  }));
}

const whoWasRemoved = (
  steps: { readonly createMember?: { readonly memberId?: unknown } },
  { organization }: MemberPersona,
) => ({
  organization_id: organization.organization_id,
  member_id: String(steps.createMember?.memberId),
});

const members = scenario(
  memberLifeCycle,
  {
    world: ({ outsider }): Newcomers => ({ ada: outsider(), bob: outsider() }),
    inputs: ({ ada }) => inputsOf(ada),
    invariants: {
      "whoever is out of sight is signed in nowhere": ({ ada: { world } }) =>
        [...world.data.sessions.values()].every(
          ({ account }) => world.data.members.get(account)?.status !== "deleted",
        ),
    },
    outOfReach: [
      ...EMAILED_CODE,
      { at: "authenticateEmailOtp", ...ASKS_FOR_NO_LIFE_OF_A_SESSION },
      ...atEach(NAMING_THE_ORGANIZATION, SAME_CREDENTIALS_BEFORE),
      ...atEach(NAMING_THE_ORGANIZATION, SAME_ORGANIZATION_BEFORE),
      ...atEach(
        ["createMember", "updateMember", "searchMembers", "deleteMember", "reactivateMember"],
        ACTS_FOR_NO_MEMBER,
      ),
      ...atEach(["getMember", "sendEmailOtp"], {
        errors: ["invalid_email"],
        because: "The step that makes the member has the same address, and fails first.",
      } as const),
      { at: "createMember", errors: FIELDS_OF_A_MEMBER, because: "It gives the member an address only." },
      ...atEach(
        ["createMember", "updateMember", "searchMembers", "reactivateMember"],
        SENDS_WELL_FORMED_INPUTS,
      ),
      {
        at: "getMember",
        errors: ["invalid_member_get_fields"],
        because: "It names the member in one way, as the document has it.",
      },
      {
        at: "updateMember",
        errors: [
          ...FIELDS_OF_A_MEMBER,
          "cannot_update_trusted_metadata",
          "default_mfa_member_missing_factor",
          "duplicate_member_email",
          "duplicate_member_phone_number_for_member",
          "invalid_email",
          "invalid_mfa_default_method",
          "member_cannot_update_their_email_address",
          "retired_member_email",
        ],
        because: "It changes nothing but the name and the enrolment.",
      },
      {
        at: "searchMembers",
        errors: [
          "member_search_expected_array_of_strings",
          "member_search_expected_boolean",
          "member_search_expected_string",
          "member_search_filter_name_not_recognized",
          "member_search_member_email_fuzzy_too_short",
          "member_search_member_mfa_phone_number_fuzzy_too_short",
          "member_search_missing_filter_name",
          "member_search_missing_filter_value",
          "member_search_organization_ids_empty",
          "member_search_organization_slug_fuzzy_too_short",
        ],
        because: "Its one filter is written in the document, and what it looks for is an address.",
      },
      {
        at: "reactivateMember",
        errors: ["member_not_found"],
        because: "A member who was removed is known for as long as the organization is there.",
      },
    ],
  },
  (path) => {
    path("a member is made, logs in, is changed, found and removed, and comes back", {
      outputs: returned,
      sessions: { opened: 1, closed: 1 },
      codes: 1,
    });

    path("the organization is named by its slug", {
      inputs: ({ ada }) => ({ organization_id: ada.organization.organization_slug }),
      outputs: returned,
    });

    path("no name is given, and the member has none", {
      inputs: () => ({ new_name: undefined }),
      outputs: (people) => ({ ...returned(people), name: "" }),
    });

    path("whoever was a member before, and was removed, is made anew", {
      before: {
        createMember: async ({ call, ada }) => {
          await call(CREATE_MEMBER, addressOf(ada));
          await call(DELETE_MEMBER, idsOf(ada));
        },
      },
      outputs: returned,
    });

    path("the code is typed one second before it expires", {
      before: { authenticateEmailOtp: ({ clock }) => clock.advance({ minutes: 9, seconds: 59 }) },
      outputs: returned,
    });

    path("two people are taken in at the same time", {
      outputs: returned,
      second: {
        inputs: ({ bob }) => inputsOf(bob),
        outputs: ({ bob }) => returned({ ada: bob }),
        sessions: { opened: 1, closed: 1 },
        codes: 1,
      },
      order: ["first createMember", "second createMember", "first sendEmailOtp", "second sendEmailOtp"],
    });

    path("somebody has the address already", {
      before: { createMember: ({ call, ada }) => call(CREATE_MEMBER, addressOf(ada)) },
      fails: { at: "createMember", status: 400, error: "duplicate_member_email" },
    });

    path("a member had the address before, and holds on to it", {
      before: {
        createMember: async ({ call, ada }) => {
          await call(CREATE_MEMBER, addressOf(ada));
          await call(UPDATE_MEMBER, { ...idsOf(ada), email_address: "ada@new.example" });
        },
      },
      fails: { at: "createMember", status: 400, error: "duplicate_member_email" },
    });

    path("two backends take the same person in, and the slower one is refused", {
      outputs: returned,
      second: { fails: { at: "createMember", status: 400, error: "duplicate_member_email" } },
      order: ["first createMember", "second createMember", "first getMember"],
    });

    path("the email address is malformed", {
      inputs: () => ({ new_email_address: "ada at acme" }),
      fails: { at: "createMember", status: 400, error: "invalid_email" },
    });

    membersRemovedBefore(path, ["getMember", "updateMember", "deleteMember"]);
    deletedBefore(path, NAMING_THE_ORGANIZATION, ({ ada }) => ada.organization);

    path("an admin removes the member before the code is sent, and the organization takes in nobody", {
      before: { sendEmailOtp: ({ call, ada }) => call(DELETE_MEMBER, idsOf(ada)) },
      fails: { at: "sendEmailOtp", status: 400, error: "email_jit_provisioning_not_allowed" },
    });

    path("an admin removes the member before the code is sent, and the organization takes in others", {
      before: {
        sendEmailOtp: async ({ call, ada }) => {
          await call(DELETE_MEMBER, idsOf(ada));
          await call(UPDATE_ORGANIZATION, {
            organization_id: ada.organization.organization_id,
            email_jit_provisioning: "RESTRICTED",
            email_allowed_domains: ["birch.example"],
          });
        },
      },
      fails: { at: "sendEmailOtp", status: 400, error: "invalid_email_for_jit_provisioning" },
    });

    path("the organization does not allow email codes", {
      before: { sendEmailOtp: ({ call, ada }) => allowsOnlySso(call, ada) },
      fails: { at: "sendEmailOtp", status: 400, error: "operation_restricted_by_organization_auth_methods" },
    });

    path("the organization demands a second factor, so the new member is not logged in", {
      before: {
        sendEmailOtp: ({ call, ada }) =>
          call(UPDATE_ORGANIZATION, {
            organization_id: ada.organization.organization_id,
            mfa_policy: "REQUIRED_FOR_ALL",
          }),
      },
      fails: { at: "authenticateEmailOtp", status: 200 },
      codes: 1,
    });

    path("the member gets another address, and is not found by the first", {
      before: {
        searchMembers: ({ call, ada }) =>
          call(UPDATE_MEMBER, { ...idsOf(ada), email_address: "ada@new.example" }),
      },
      fails: { at: "searchMembers", status: 200 },
    });

    path("an admin brings the member back first", {
      before: {
        reactivateMember: ({ call, steps, ada }) => call(REACTIVATE_MEMBER, whoWasRemoved(steps, ada)),
      },
      fails: { at: "reactivateMember", status: 400, error: "no_deleted_member_found_for_reactivation" },
    });

    path("somebody else was given the address meanwhile", {
      before: { reactivateMember: ({ call, ada }) => call(CREATE_MEMBER, addressOf(ada)) },
      fails: { at: "reactivateMember", status: 400, error: "reactivation_email_belongs_to_another_member" },
    });

    path("the member got an address that was never verified before they were removed", {
      before: {
        deleteMember: ({ call, ada }) =>
          call(UPDATE_MEMBER, { ...idsOf(ada), email_address: "ada@new.example" }),
      },
      fails: { at: "reactivateMember", status: 400, error: "email_unverified_for_reactivation" },
    });

    missingInputs(path, ["organization_id", "new_email_address", "code"]);

    unknownIds(path, "createMember", ["organization_id"]);
    wrongEmailedCodes(path, "code");
    changesBeforeEmailedCode(path);
    transportFailures(path, ["createMember", "authenticateEmailOtp", ...NAMING_THE_ORGANIZATION]);
    connectionFailures(path, {
      createMember: {},
      getMember: {},
      sendEmailOtp: {},
      authenticateEmailOtp: { sessions: 1, codes: 1 },
      updateMember: {},
      searchMembers: {},
      deleteMember: { sessions: { closed: 1 } },
      reactivateMember: {},
    });
  },
);

rehearse(members);

export default [organizations, members];
