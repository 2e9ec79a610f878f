import type { OperationHandler } from "../../src/mock/service.ts";
import type { OperationId } from "./api.ts";
import * as members from "./b2b/members.ts";
import * as organizations from "./b2b/organizations.ts";
import * as emailOtps from "./b2b/otps-email.ts";
import * as smsOtps from "./b2b/otps-sms.ts";
import * as memberSessions from "./b2b/sessions.ts";
import * as memberTotp from "./b2b/totp.ts";
import * as otps from "./consumer/otps.ts";
import * as sessions from "./consumer/sessions.ts";
import * as users from "./consumer/users.ts";
import type { Handler } from "./handler.ts";
import type { StytchWorld } from "./state.ts";

type OperationTable = { readonly [Id in OperationId]: Handler<Id> };

/** The map of the whole stand-in: every operation of its descriptions, and what it does. */
const table: OperationTable = {
  // Consumer
  api_otp_v1_otp_sms_LoginOrCreate: otps.smsLoginOrCreate,
  api_otp_v1_Authenticate: otps.authenticate,
  api_user_v1_Create: users.create,
  api_session_v1_Authenticate: sessions.authenticate,
  api_session_v1_GetJWKS: sessions.jwks,

  // B2B
  api_b2b_otp_v1_b2b_otp_email_LoginOrSignup: emailOtps.loginOrSignup,
  api_b2b_otp_v1_b2b_otp_email_Authenticate: emailOtps.authenticate,
  api_b2b_otp_v1_b2b_otp_sms_Send: smsOtps.send,
  api_b2b_otp_v1_b2b_otp_sms_Authenticate: smsOtps.authenticate,
  api_b2b_totp_v1_Create: memberTotp.create,
  api_b2b_totp_v1_Authenticate: memberTotp.authenticate,
  api_organization_v1_Create: organizations.create,
  api_organization_v1_organizations_members_Create: members.create,
  api_b2b_session_v1_Authenticate: memberSessions.authenticate,
  api_b2b_session_v1_GetJWKS: memberSessions.jwks,
};

/** The engine has validated a call against its description before the handler sees it, so the types hold. */
export const operations = table as unknown as Readonly<Record<OperationId, OperationHandler<StytchWorld>>>;
