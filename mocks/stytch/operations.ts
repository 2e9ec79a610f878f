import { bindHandlers } from "../../src/mock/handlers.ts";
import type { ValidRequest } from "../../src/mock/service.ts";
import * as discovery from "./b2b/discovery.ts";
import { create as createDiscovered } from "./b2b/discovery-organizations.ts";
import { authenticate as authenticateLink } from "./b2b/magic-links.ts";
import * as memberEmails from "./b2b/member-emails.ts";
import * as memberFactors from "./b2b/member-factors.ts";
import * as memberLookups from "./b2b/member-get.ts";
import * as memberRemovals from "./b2b/member-removals.ts";
import { searchMembers } from "./b2b/member-search.ts";
import * as memberUpdates from "./b2b/member-updates.ts";
import * as members from "./b2b/members.ts";
import * as organizationRemoval from "./b2b/organization-removal.ts";
import { searchOrganizations } from "./b2b/organization-search.ts";
import * as organizationUpdates from "./b2b/organization-updates.ts";
import * as organizations from "./b2b/organizations.ts";
import * as emailOtps from "./b2b/otps-email.ts";
import * as discoveryOtps from "./b2b/otps-email-discovery.ts";
import * as smsOtps from "./b2b/otps-sms.ts";
import * as memberRbac from "./b2b/rbac.ts";
import * as recoveryCodes from "./b2b/recovery-codes.ts";
import { revoke as revokeMemberSessions } from "./b2b/session-revocation.ts";
import * as memberSessions from "./b2b/sessions.ts";
import * as memberTotp from "./b2b/totp.ts";
import * as otps from "./consumer/otps.ts";
import * as otpSends from "./consumer/otps-send.ts";
import * as userRbac from "./consumer/rbac.ts";
import * as sessions from "./consumer/sessions.ts";
import * as totps from "./consumer/totps.ts";
import * as userFactors from "./consumer/user-factors.ts";
import { searchUsers } from "./consumer/user-search.ts";
import * as users from "./consumer/users.ts";
import type { Handlers } from "./handler.ts";
import { withSandbox } from "./sandbox.ts";
import type { StytchWorld } from "./state.ts";

/** The map of the whole stand-in: every operation of its descriptions, and what it does. */
const handlers: Handlers = {
  // Consumer
  api_otp_v1_otp_sms_Send: otpSends.smsSend,
  api_otp_v1_otp_sms_LoginOrCreate: otpSends.smsLoginOrCreate,
  api_otp_v1_otp_whatsapp_Send: otpSends.whatsappSend,
  api_otp_v1_otp_whatsapp_LoginOrCreate: otpSends.whatsappLoginOrCreate,
  api_otp_v1_otp_email_Send: otpSends.emailSend,
  api_otp_v1_otp_email_LoginOrCreate: otpSends.emailLoginOrCreate,
  api_otp_v1_Authenticate: otps.authenticate,
  api_totp_v1_Create: totps.create,
  api_totp_v1_Authenticate: totps.authenticate,
  api_totp_v1_RecoveryCodes: totps.recoveryCodes,
  api_totp_v1_Recover: totps.recover,
  api_user_v1_Create: users.create,
  api_user_v1_Get: users.get,
  api_user_v1_Update: users.update,
  api_user_v1_Delete: users.remove,
  api_user_v1_Search: searchUsers,
  api_user_v1_ExchangePrimaryFactor: userFactors.exchangePrimaryFactor,
  api_user_v1_DeleteEmail: userFactors.deleteEmail,
  api_user_v1_DeletePhoneNumber: userFactors.deletePhoneNumber,
  api_user_v1_DeleteTOTP: userFactors.deleteTotp,
  api_user_v1_DeleteExternalId: users.deleteExternalId,
  api_session_v1_Get: sessions.get,
  api_session_v1_Authenticate: sessions.authenticate,
  api_session_v1_Revoke: sessions.revoke,
  api_session_v1_GetJWKS: sessions.jwks,
  api_consumer_rbac_v1_Policy: userRbac.policy,

  // B2B
  api_b2b_otp_v1_b2b_otp_email_LoginOrSignup: emailOtps.loginOrSignup,
  api_b2b_otp_v1_b2b_otp_email_Authenticate: emailOtps.authenticate,
  api_b2b_otp_v1_b2b_otp_email_discovery_Send: discoveryOtps.send,
  api_b2b_otp_v1_b2b_otp_email_discovery_Authenticate: discoveryOtps.authenticate,
  api_b2b_otp_v1_b2b_otp_sms_Send: smsOtps.send,
  api_b2b_otp_v1_b2b_otp_sms_Authenticate: smsOtps.authenticate,
  api_b2b_magic_v1_Authenticate: authenticateLink,
  api_b2b_totp_v1_Create: memberTotp.create,
  api_b2b_totp_v1_Authenticate: memberTotp.authenticate,
  api_b2b_totp_v1_Migrate: memberTotp.migrate,
  api_b2b_recovery_codes_v1_Get: recoveryCodes.get,
  api_b2b_recovery_codes_v1_Rotate: recoveryCodes.rotate,
  api_b2b_recovery_codes_v1_Recover: recoveryCodes.recover,
  api_discovery_v1_discovery_organizations_List: discovery.listOrganizations,
  api_discovery_v1_discovery_organizations_Create: createDiscovered,
  api_discovery_v1_discovery_intermediate_sessions_Exchange: discovery.exchange,
  api_organization_v1_Create: organizations.create,
  api_organization_v1_Get: organizations.get,
  api_organization_v1_Update: organizationUpdates.update,
  api_organization_v1_Delete: organizationRemoval.remove,
  api_organization_v1_Search: searchOrganizations,
  api_organization_v1_Metrics: organizations.metrics,
  api_organization_v1_DeleteExternalId: organizationUpdates.deleteExternalId,
  api_organization_v1_organizations_members_Create: members.create,
  api_organization_v1_organizations_members_Get: memberLookups.get,
  api_organization_v1_organizations_members_DangerouslyGet: memberLookups.dangerouslyGet,
  api_organization_v1_organizations_members_Search: searchMembers,
  api_organization_v1_organizations_members_Update: memberUpdates.update,
  api_organization_v1_organizations_members_Delete: memberRemovals.remove,
  api_organization_v1_organizations_members_Reactivate: memberRemovals.reactivate,
  api_organization_v1_organizations_members_DeleteMFAPhoneNumber: memberFactors.deleteMfaPhoneNumber,
  api_organization_v1_organizations_members_DeleteTOTP: memberFactors.deleteTotp,
  api_organization_v1_organizations_members_DeleteExternalId: memberUpdates.deleteExternalId,
  api_organization_v1_organizations_members_UnlinkRetiredEmail: memberEmails.unlinkRetiredEmail,
  api_organization_v1_organizations_members_StartEmailUpdate: memberEmails.startEmailUpdate,
  api_b2b_session_v1_Get: memberSessions.get,
  api_b2b_session_v1_Authenticate: memberSessions.authenticate,
  api_b2b_session_v1_Revoke: revokeMemberSessions,
  api_b2b_session_v1_Exchange: memberSessions.exchange,
  api_b2b_session_v1_GetJWKS: sessions.jwks,
  api_b2b_rbac_v1_Policy: memberRbac.policy,
  api_b2b_rbac_v1_b2b_rbac_organizations_GetOrgPolicy: memberRbac.getOrgPolicy,
  api_b2b_rbac_v1_b2b_rbac_organizations_SetOrgPolicy: memberRbac.setOrgPolicy,
};

export const operations = bindHandlers(withSandbox(handlers), (call: ValidRequest<StytchWorld>) => call);
