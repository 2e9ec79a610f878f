import { at, type Bug, keeping, misplacing, mistaking, miswriting } from "./planting.ts";

/** What can be wrong with who is let in, and where. */
export const organizationBugs: readonly Bug[] = [
  {
    says: "an organization takes in anybody",
    inWorld: ({ data }) =>
      mistaking(data.organizations, () => ({ email_jit_provisioning: "ALL_ALLOWED" as const })),
    caughtBy: {
      "email-otp-login › the organization takes in nobody new":
        "outcome: fails at sendEmailOtp with 400 email_jit_provisioning_not_allowed, and nothing runs after it | passes",
      "email-otp-login › the organization takes in other email domains only":
        "outcome: fails at sendEmailOtp with 400 invalid_email_for_jit_provisioning, and nothing runs after it | passes",
    },
  },
  {
    says: "an organization takes in nobody",
    inWorld: ({ data }) =>
      mistaking(data.organizations, () => ({ email_jit_provisioning: "NOT_ALLOWED" as const })),
    caughtBy: {
      "email-otp-login › somebody new is taken in because of the email domain":
        "outcome: passes | fails at sendEmailOtp with 400 email_jit_provisioning_not_allowed, and nothing runs after it",
    },
  },
  {
    says: "whoever was invited stays invited after signing in",
    inWorld: ({ data }) =>
      miswriting(data.members, ({ status, ...changes }, before) =>
        status === undefined || before?.status === "invited" ? changes : { ...changes, status },
      ),
    caughtBy: {
      "email-otp-login › an invited member becomes active":
        "afterwards: what the path says to hold | it does not hold",
      "session-exchange › whoever was invited in the other organization becomes active":
        "afterwards: what the path says to hold | it does not hold",
    },
  },
  {
    says: "a member who was removed signs in",
    inWorld: ({ data }) =>
      miswriting(data.members, ({ status, ...changes }) =>
        status === undefined || status === "deleted" ? changes : { ...changes, status },
      ),
    caughtBy: {
      "email-otp-login › an admin removes the member while the email is under way":
        "outcome: fails at authenticateEmailOtp with 404 member_not_found, and nothing runs after it | passes",
      "discovery-start › a member who was removed sees nothing":
        "output discoveredOrganizations: nowhere | active_member of acme",
    },
  },
  {
    says: "an organization that was deleted goes on",
    inWorld: ({ data }) => keeping(data.organizations),
    caughtBy: {
      "organization-life-cycle › an organization is made, changed, found and deleted":
        "outcome: passes | fails at confirmDeleted with 200 and no error named, and nothing runs after it",
      "email-otp-login › the organization is deleted while the email is under way":
        "outcome: fails at authenticateEmailOtp with 404 organization_not_found, and nothing runs after it | fails at authenticateEmailOtp with 404 member_not_found, and nothing runs after it",
    },
  },
  {
    says: "a member of one organization is found in another",
    inWorld: ({ data: { members } }) => {
      const find = members.find.bind(members);
      members.find = (index, value) => find(index, value) ?? members.get(value.split("/")[1] ?? "");
    },
    caughtBy: {
      "recovery-codes-rotation › the member is of another organization":
        "outcome: fails at getRecoveryCodes with 404 member_not_found, and nothing runs after it | passes",
    },
  },
  {
    says: "discovery shows the organizations of other people",
    inWorld: ({ data: { members } }) => {
      const filter = members.filter.bind(members);
      members.filter = (index, value) => (index === "address" ? [...members.values()] : filter(index, value));
    },
    caughtBy: {
      "discovery-start › a stranger sees nothing, and has an intermediate session all the same":
        "output discoveredOrganizations: nowhere | active_member of acme, active_member of acme",
      "discovery-login › a stranger discovers nothing to enter":
        "outcome: fails at listOrganizations with 200 and no error named, and nothing runs after it | fails at exchangeIntermediateSession with 400 invalid_email_for_jit_provisioning, and nothing runs after it",
    },
  },
  {
    says: "discovery shows an organization to a domain that nobody there has verified",
    inWorld: ({ data: { members } }) => {
      const find = members.find.bind(members);
      members.find = (index, value) =>
        index === "verified_domain" ? [...members.values()][0] : find(index, value);
    },
    caughtBy: {
      "discovery-start › somebody new sees nothing where nobody has verified an address of the domain":
        "output discoveredOrganizations: nowhere | eligible_to_join_by_email_domain of acme",
    },
  },
  {
    says: "discovery says that nothing more is owed where an organization demands a second factor",
    inCalls: at(/discovery\/authenticate$/, async ({ world: { data }, answer }) => {
      for (const { organization_id } of data.organizations.values()) {
        data.organizations.update(organization_id, { mfa_policy: "OPTIONAL" });
      }
      return answer();
    }),
    caughtBy: {
      "discovery-start › the organization demands a second factor, so there is more to prove":
        "output discoveredOrganizations: active_member of acme? | active_member of acme",
    },
  },
  {
    says: "two organizations may have the same slug",
    inCalls: at(/\/organizations(\/create)?$/, async ({ sent, world: { data }, answer }) => {
      const other = data.organizations.find("slug", String(sent.organization_slug));
      if (other) data.organizations.update(other.organization_id, { organization_slug: "put-aside" });
      const answered = await answer();
      if (other) {
        const { organization_id, organization_slug } = other;
        data.organizations.update(organization_id, { organization_slug });
      }
      return answered;
    }),
    caughtBy: {
      "organization-life-cycle › the slug is another organization's":
        "outcome: fails at createOrganization with 400 organization_slug_already_used, and nothing runs after it | fails at searchOrganizations with 200 and no error named, and nothing runs after it",
      "discovery-founding › another organization has the slug":
        "outcome: fails at createOrganization with 400 organization_slug_already_used, and nothing runs after it | passes",
    },
  },
  {
    says: "whoever founds an organization is not its admin",
    inWorld: ({ data }) => misplacing(data.members, () => ({ roles: [] })),
    caughtBy: {
      "discovery-founding › a stranger founds an organization, and is its first member and its admin":
        "afterwards: what the path says to hold | it does not hold",
    },
  },
];
