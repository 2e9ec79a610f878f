import type { Body } from "../api.ts";
import type { Policies } from "../policies.ts";
import type { Member } from "../state.ts";

/** A world as a person writes it down: what there is, each by a name of the person's own. */
export interface WorldDocument {
  readonly project?: string;
  readonly clock?: { readonly at?: string; readonly frozen?: boolean };
  readonly policies?: Partial<Policies>;
  readonly organizations?: Readonly<Record<string, DeclaredOrganization>>;
  readonly members?: Readonly<Record<string, DeclaredMember>>;
  readonly users?: Readonly<Record<string, DeclaredUser>>;
  readonly sessions?: Readonly<Record<string, DeclaredSession>>;
}

export type DeclaredOrganization = Partial<Body<"api_organization_v1_Create">> & { readonly id?: string };

/** An authenticator app; `true` for any that is confirmed. */
export type DeclaredAuthenticator =
  | boolean
  | {
      readonly id?: string;
      readonly secret?: string;
      readonly recovery_codes?: readonly string[];
      readonly verified?: boolean;
    };

interface DeclaredAccount {
  readonly id?: string;
  readonly email_id?: string;
  readonly phone_id?: string;
  readonly authenticator?: DeclaredAuthenticator;
}

export type DeclaredMember = Omit<
  Body<"api_organization_v1_organizations_members_Create">,
  "create_member_as_pending"
> &
  Partial<Pick<Member, "email_address_verified" | "mfa_phone_number_verified">> &
  DeclaredAccount & {
    readonly organization: string;
    readonly status?: "active" | "pending" | "invited";
    readonly default_mfa_method?: "sms_otp" | "totp";
  };

export type DeclaredUser = Omit<Body<"api_user_v1_Create">, "attributes" | "create_user_as_pending"> &
  DeclaredAccount & {
    readonly email_verified?: boolean;
    readonly phone_number_verified?: boolean;
    readonly status?: "active" | "pending";
  };

export interface DeclaredSession {
  readonly of: string;
  readonly factors: readonly FactorName[];
  readonly session_duration_minutes?: number;
  readonly session_custom_claims?: Readonly<Record<string, unknown>>;
}

/** What a person can have proven: the names that the settings of an organization have for them. */
export const FACTOR_NAMES = ["email_otp", "sms_otp", "totp"] as const;
export type FactorName = (typeof FACTOR_NAMES)[number];
