import type { MemberPersona, PathDefinition, WritePath } from "../mocks/stytch/exports/scenario.ts";
import { idsOf } from "./members.ts";

/** Whoever a request is about may be gone when it arrives. `reach`: what a path needs besides, to come so far. */
export function removedMeanwhile<World extends { readonly ada: MemberPersona }>(
  path: WritePath<World>,
  at: string,
  reach: PathDefinition<World> = {},
): void {
  path(`an admin removes the member just before the request of ${at} arrives`, {
    ...reach,
    instead: {
      [at]: async ({ call, send, ada }) => {
        await call("api_organization_v1_organizations_members_Delete", idsOf(ada));
        return send();
      },
    },
    fails: { at, status: 404, error: "member_not_found" },
  });

  path(`the organization is deleted just before the request of ${at} arrives`, {
    ...reach,
    instead: {
      [at]: async ({ call, send, ada }) => {
        await call("api_organization_v1_Delete", { organization_id: ada.organization.organization_id });
        return send();
      },
    },
    fails: { at, status: 404, error: "organization_not_found" },
  });
}

/** The organization takes other second factors from now on. */
export function forbiddenMethod<World extends { readonly ada: MemberPersona }>(
  path: WritePath<World>,
  at: string,
  other: "sms_otp" | "totp",
  reach: PathDefinition<World> = {},
): void {
  path(`an admin forbids this second factor before ${at}`, {
    ...reach,
    before: {
      [at]: ({ call, ada }) =>
        call("api_organization_v1_Update", {
          organization_id: ada.organization.organization_id,
          mfa_methods: "RESTRICTED",
          allowed_mfa_methods: [other],
        }),
    },
    fails: { at, status: 400, error: "operation_restricted_by_organization_mfa_methods" },
  });
}
