import type { Probe, ProbeCall } from "../../../src/mock/probe.ts";
import {
  b2bProbe,
  createMember,
  createOrganization,
  EMAIL,
  MEMBERS,
  OTHER_EMAIL,
  OTHER_PHONE,
  PHONE,
} from "./things.ts";

const ORGANIZATION = "/v1/b2b/organizations/{organization_id}";
const MEMBER = `${MEMBERS}/{member_id}`;

const change = (does: string, path: string, body: unknown): ProbeCall => ({
  does,
  method: "PUT",
  path,
  body,
});

const get = (does: string, path: string): ProbeCall => ({ does, method: "GET", path });

const remove = (does: string, path: string): ProbeCall => ({ does, method: "DELETE", path });

const another = (does: string, body: unknown): ProbeCall => ({ ...createOrganization, does, body, take: {} });

export const organizationProbes: readonly Probe[] = [
  b2bProbe("organization-created", "whether the creation of an organization answers 200 or 201", [
    { ...createOrganization, alike: ["/organization/organization_id"] },
  ]),
  b2bProbe("organization-life", "an organization from the creation to the deletion", [
    createOrganization,
    get("gets it", ORGANIZATION),
    get("gets it by its slug", "/v1/b2b/organizations/understudy-{unique}"),
    change("changes name and metadata", ORGANIZATION, {
      organization_name: "Understudy {unique} changed",
      trusted_metadata: { colour: "red" },
    }),
    change("demands a second factor", ORGANIZATION, { mfa_policy: "REQUIRED_FOR_ALL" }),
    change("a policy that there is not", ORGANIZATION, { mfa_policy: "SOMETIMES" }),
    change("an empty name", ORGANIZATION, { organization_name: "" }),
    change("a slug with a blank", ORGANIZATION, { organization_slug: "no slug" }),
    get("counts its members", `${ORGANIZATION}/metrics`),
    another("creates another with its slug", {
      organization_name: "Understudy {unique}",
      organization_slug: "understudy-{unique}",
    }),
    another("creates one without a name", { organization_slug: "understudy-{unique}-2" }),
    remove("deletes it", ORGANIZATION),
    get("gets the deleted one", ORGANIZATION),
    remove("deletes it again", ORGANIZATION),
  ]),
  b2bProbe("member-life", "a member from the creation to the reactivation", [
    createOrganization,
    {
      ...createMember({ name: "Ada" }),
      alike: ["/member_id", "/member/member_id"],
      fixed: ["/member/status"],
    },
    get("gets the member", `${ORGANIZATION}/member?member_id={member_id}`),
    get("gets the member by email", `${ORGANIZATION}/member?email_address=${EMAIL}`),
    get("gets the member dangerously", "/v1/b2b/organizations/members/dangerously_get/{member_id}"),
    { ...createMember(), does: "creates another with the email", take: {} },
    change("changes name and metadata", MEMBER, { name: "Ada L", untrusted_metadata: { colour: "red" } }),
    change("gives an external id", MEMBER, { external_id: "understudy-{unique}" }),
    remove("takes the external id away", `${MEMBER}/external_id`),
    get("lists the sessions", "/v1/b2b/sessions?organization_id={organization_id}&member_id={member_id}"),
    remove("deletes the member", MEMBER),
    change("changes the deleted member", MEMBER, { name: "Nobody" }),
    change("reactivates the member", `${MEMBER}/reactivate`, {}),
    change("reactivates an active member", `${MEMBER}/reactivate`, {}),
  ]),
  b2bProbe("deleted-member", "what a deleted member is when it is asked for", [
    createOrganization,
    createMember(),
    remove("deletes the member", MEMBER),
    get("gets the member", `${ORGANIZATION}/member?member_id={member_id}`),
    get("gets the member dangerously", "/v1/b2b/organizations/members/dangerously_get/{member_id}"),
    get(
      "gets the member dangerously, deleted or not",
      "/v1/b2b/organizations/members/dangerously_get/{member_id}?include_deleted=true",
    ),
  ]),
  b2bProbe("member-email-id", "which prefix the id of a member's email has", [
    createOrganization,
    createMember(),
    {
      ...change("changes the email", MEMBER, { email_address: OTHER_EMAIL }),
      alike: ["/member/retired_email_addresses/0/email_id"],
    },
  ]),
  b2bProbe(
    "member-other-phone",
    "which error a number gets that is not the member's",
    [
      createOrganization,
      createMember({ mfa_phone_number: PHONE }),
      {
        does: "texts another number",
        method: "POST",
        path: "/v1/b2b/otps/sms/send",
        body: {
          organization_id: "{organization_id}",
          member_id: "{member_id}",
          mfa_phone_number: OTHER_PHONE,
        },
      },
    ],
    `if it is not refused, one text message to ${OTHER_PHONE}, a number that is kept for fiction`,
  ),
];
