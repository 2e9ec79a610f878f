import type { Probe, ProbeCall, ProbeThing } from "../../../src/mock/probe.ts";

/** What probes make. What is a user's or an organization's goes with it. */
export const things = {
  user: { id: "/user_id", path: "/v1/users/{id}" },
  organization: { id: "/organization/organization_id", path: "/v1/b2b/organizations/{id}" },
} as const satisfies Readonly<Record<string, ProbeThing>>;

/** The logins that a probe may need: a project is of one kind or of the other (docs/stytch/requests.md#verticals). */
export const CONSUMER = "consumer";
export const B2B = "b2b";

export const consumerProbe = (id: string, asks: string, calls: readonly ProbeCall[]): Probe => ({
  id,
  asks,
  login: CONSUMER,
  calls,
});

export const b2bProbe = (id: string, asks: string, calls: readonly ProbeCall[], warns?: string): Probe => ({
  id,
  asks,
  login: B2B,
  calls,
  ...(warns !== undefined && { warns }),
});

const DOMAIN = "example.com";

/** Addresses under example.com are nobody's (RFC 2606), and a creation sends nothing. */
export const EMAIL = `understudy-{unique}@${DOMAIN}`;
export const OTHER_EMAIL = `understudy-{unique}-other@${DOMAIN}`;

/** Numbers 555-0100 to 555-0199 are kept for fiction. */
export const PHONE = "+12025550143";
export const OTHER_PHONE = "+12025550186";

/** Well formed, and the id of nothing: a UUID that nobody draws. */
export const NOBODY = "00000000-0000-4000-8000-00000000dead";

export const createUser = (body: Readonly<Record<string, unknown>> = {}): ProbeCall => ({
  does: "creates a user",
  method: "POST",
  path: "/v1/users",
  body: { email: EMAIL, ...body },
  take: { user_id: "/user_id", email_id: "/email_id" },
  makes: "user",
});

export const createOrganization: ProbeCall = {
  does: "creates an organization",
  method: "POST",
  path: "/v1/b2b/organizations",
  body: { organization_name: "Understudy {unique}", organization_slug: "understudy-{unique}" },
  take: { organization_id: "/organization/organization_id" },
  makes: "organization",
};

export const MEMBERS = "/v1/b2b/organizations/{organization_id}/members";

export const createMember = (body: Readonly<Record<string, unknown>> = {}): ProbeCall => ({
  does: "creates a member",
  method: "POST",
  path: MEMBERS,
  body: { email_address: EMAIL, ...body },
  take: { member_id: "/member/member_id" },
});
