import { aSessionOf, type MemberPersona, scenario } from "../mocks/stytch/exports/scenario.ts";
import { rehearse } from "../mocks/stytch/exports/vitest.ts";
import {
  COMES_WITHOUT_A_SESSION,
  SAME_ORGANIZATION_BEFORE,
  SENDS_WELL_FORMED_INPUTS,
  SHOWS_NO_FIRST_FACTOR,
  WAS_ACTIVE_BEFORE,
} from "./b2b-out-of-reach.ts";
import { forbiddenMethod, removedMeanwhile } from "./meanwhile.ts";
import { idsOf } from "./members.ts";
import { atEach, SAME_CREDENTIALS_BEFORE, SENDS_NO_CUSTOM_CLAIMS } from "./out-of-reach.ts";
import { connectionFailures, transportFailures } from "./transport-failures.ts";
import { unknownIds } from "./unknown-ids.ts";
import { totpEnrollment } from "./workflows.ts";

const CREATE = "api_b2b_totp_v1_Create";
const AUTHENTICATE = "api_b2b_totp_v1_Authenticate";

const enrolled = ({ ada }: { readonly ada: MemberPersona }) => ({
  totpRegistrationId: ada.authenticator.registrationId(),
  memberId: ada.id,
  sessionToken: aSessionOf(ada),
});

const BOTH = ["createTotp", "authenticateTotp"] as const;

const paths = scenario(
  totpEnrollment,
  {
    // The published workflow sends no session with its second call, as the published description lets it.
    follows: "description",
    world: ({ member }) => ({ ada: member() }),
    inputs: ({ ada }) => ({ ...idsOf(ada), code: ada.authenticator.readsCode }),
    outOfReach: [
      ...atEach(BOTH, COMES_WITHOUT_A_SESSION),
      ...atEach(BOTH, SHOWS_NO_FIRST_FACTOR),
      ...atEach(BOTH, SENDS_WELL_FORMED_INPUTS),
      {
        at: "createTotp",
        errors: ["invalid_expiration"],
        because: "It leaves the time that an app has for its first code as it is.",
      },
      { at: "authenticateTotp", ...SENDS_NO_CUSTOM_CLAIMS },
      { at: "authenticateTotp", ...SAME_ORGANIZATION_BEFORE },
      { at: "authenticateTotp", ...SAME_CREDENTIALS_BEFORE },
      { at: "authenticateTotp", ...WAS_ACTIVE_BEFORE },
    ],
  },
  (path) => {
    path("the member scans the image and types the first code", {
      outputs: enrolled,
    });

    path("the member types a code that went out of sight half a minute ago", {
      inputs: ({ ada }) => ({ code: ada.authenticator.readsOlderCode }),
      outputs: enrolled,
    });

    path("an image that was never scanned gives way to a new one", {
      before: { createTotp: ({ call, ada }) => call(CREATE, idsOf(ada)) },
      outputs: enrolled,
    });

    path("the member misreads the code", {
      inputs: ({ ada }) => ({ code: ada.authenticator.misreadsCode }),
      fails: { at: "authenticateTotp", status: 401, error: "unable_to_authenticate_totp" },
    });

    path("the member types the same code twice", {
      before: {
        authenticateTotp: ({ call, ada }) =>
          call(AUTHENTICATE, { ...idsOf(ada), code: ada.authenticator.readsCode() }),
      },
      fails: { at: "authenticateTotp", status: 400, error: "totp_code_already_authenticated" },
    });

    path("the first code comes an hour too late", {
      before: { authenticateTotp: ({ clock }) => clock.advance({ hours: 1 }) },
      fails: { at: "authenticateTotp", status: 401, error: "expired_totp" },
    });

    path("the member types seven digits", {
      inputs: () => ({ code: "1234567" }),
      fails: { at: "authenticateTotp", status: 400, error: "invalid_totp_code" },
    });

    path("the member types a recovery code", {
      inputs: ({ ada }) => ({ code: ada.paper.readsRecoveryCode }),
      fails: { at: "authenticateTotp", status: 400, error: "recovery_code_used_as_totp_code" },
    });

    path("the member is locked out after too many wrong codes", {
      world: ({ member, policies }) => {
        policies({ lock_threshold: 1 });
        return { ada: member() };
      },
      before: {
        authenticateTotp: ({ tries, ada }) =>
          tries(AUTHENTICATE, { ...idsOf(ada), code: ada.authenticator.misreadsCode() }),
      },
      fails: { at: "authenticateTotp", status: 429, error: "user_lock_limit_reached" },
    });

    path("the project follows the documentation, and no first factor was proven", {
      world: ({ member, policies }) => {
        policies({ strict_mfa: true });
        return { ada: member() };
      },
      fails: { at: "authenticateTotp", status: 400, error: "no_session_arguments" },
    });

    path("the session is to live shorter than five minutes", {
      inputs: () => ({ session_duration_minutes: 0 }),
      fails: { at: "authenticateTotp", status: 400, error: "invalid_session_duration_minutes" },
    });

    path("an authenticator app is enrolled already", {
      world: ({ member }) => ({ ada: member({ authenticator: true }) }),
      fails: { at: "createTotp", status: 400, error: "active_totp_exists" },
    });

    path("an image waits to be scanned, in a project where it blocks a second one", {
      world: ({ member, policies }) => {
        policies({ pending_totp_blocks_create: true });
        return { ada: member() };
      },
      before: { createTotp: ({ call, ada }) => call(CREATE, idsOf(ada)) },
      fails: { at: "createTotp", status: 400, error: "pending_totp_exists" },
    });

    path("an authenticator app is to stand beside a phone that was not shown", {
      world: ({ member }) => ({ ada: member({ verifiedPhone: true }) }),
      fails: { at: "createTotp", status: 401, error: "insufficient_factors" },
    });

    path("the organization does not allow authenticator apps", {
      world: ({ organization, member }) => ({
        ada: member({ of: organization({ mfa_methods: "RESTRICTED", allowed_mfa_methods: ["sms_otp"] }) }),
      }),
      fails: { at: "createTotp", status: 400, error: "operation_restricted_by_organization_mfa_methods" },
    });

    path("the member has never signed in", {
      world: ({ member }) => ({ ada: member({ status: "invited" }) }),
      fails: { at: "createTotp", status: 400, error: "action_available_only_for_active_members" },
    });

    path("an admin takes the app off the member just before its first code arrives", {
      instead: {
        authenticateTotp: async ({ call, send, ada }) => {
          await call("api_organization_v1_organizations_members_DeleteTOTP", idsOf(ada));
          return send();
        },
      },
      fails: { at: "authenticateTotp", status: 404, error: "totp_not_found" },
    });

    path("the member id is left out", {
      inputs: () => ({ member_id: undefined }),
      fails: { input: "member_id" },
    });

    unknownIds(path, "createTotp", ["organization_id", "member_id"]);
    removedMeanwhile(path, "authenticateTotp");
    forbiddenMethod(path, "authenticateTotp", "sms_otp");
    transportFailures(path, BOTH);
    connectionFailures(path, { createTotp: {}, authenticateTotp: { sessions: 1, codes: 1 } });
  },
);

rehearse(paths);

export default paths;
