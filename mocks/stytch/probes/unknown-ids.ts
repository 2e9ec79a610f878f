import type { Probe, ProbeCall } from "../../../src/mock/probe.ts";
import { b2bProbe, consumerProbe, NOBODY } from "./things.ts";

const USER = `user-test-${NOBODY}`;
const MEMBER = `member-test-${NOBODY}`;
const ORGANIZATION = `organization-test-${NOBODY}`;

const get = (does: string, path: string): ProbeCall => ({ does, method: "GET", path });
const remove = (does: string, path: string): ProbeCall => ({ does, method: "DELETE", path });
const post = (does: string, path: string, body: unknown): ProbeCall => ({ does, method: "POST", path, body });

/** Ids that are nobody's, and ids that are none. */
export const unknownIdProbes: readonly Probe[] = [
  consumerProbe("unknown-user", "what a user that is not there gets", [
    get("gets a user", `/v1/users/${USER}`),
    { does: "changes a user", method: "PUT", path: `/v1/users/${USER}`, body: { name: { first_name: "A" } } },
    remove("deletes a user", `/v1/users/${USER}`),
    remove("deletes an email", `/v1/users/emails/email-test-${NOBODY}`),
    remove("deletes a phone", `/v1/users/phone_numbers/phone-number-test-${NOBODY}`),
    remove("deletes an app", `/v1/users/totps/totp-test-${NOBODY}`),
    get("lists the sessions of a user", `/v1/sessions?user_id=${USER}`),
    post("registers an app", "/v1/totps", { user_id: USER }),
    post("proves an app", "/v1/totps/authenticate", { user_id: USER, totp_code: "000000" }),
    post("recovers", "/v1/totps/recover", { user_id: USER, recovery_code: "aaaa-bbbb-cccc" }),
    post("proves a code", "/v1/otps/authenticate", { method_id: `email-test-${NOBODY}`, code: "123456" }),
  ]),
  consumerProbe("malformed-user-id", "what an id that is none of a user gets", [
    get("gets by a word", "/v1/users/somebody"),
    get("gets by another prefix", `/v1/users/member-test-${NOBODY}`),
    get("gets by an id of the live environment", `/v1/users/user-live-${NOBODY}`),
    get("gets by an id in capitals", `/v1/users/${USER.toUpperCase()}`),
    post("registers an app by a word", "/v1/totps", { user_id: "somebody" }),
    post("registers an app by an empty id", "/v1/totps", { user_id: "" }),
    post("proves a code by a word", "/v1/otps/authenticate", { method_id: "something", code: "123456" }),
    remove("deletes an email by a word", "/v1/users/emails/something"),
    remove("deletes a phone by a word", "/v1/users/phone_numbers/something"),
    remove("deletes an app by a word", "/v1/users/totps/something"),
  ]),
  b2bProbe("unknown-organization", "what an organization, or a member, that is not there gets", [
    get("gets an organization", `/v1/b2b/organizations/${ORGANIZATION}`),
    get("gets an organization by a slug", `/v1/b2b/organizations/understudy-{unique}`),
    remove("deletes an organization", `/v1/b2b/organizations/${ORGANIZATION}`),
    post("creates a member", `/v1/b2b/organizations/${ORGANIZATION}/members`, {
      email_address: "understudy-{unique}@example.com",
    }),
    get("gets a member", `/v1/b2b/organizations/${ORGANIZATION}/member?member_id=${MEMBER}`),
    get("gets a member dangerously", `/v1/b2b/organizations/members/dangerously_get/${MEMBER}`),
    get("lists sessions", `/v1/b2b/sessions?organization_id=${ORGANIZATION}&member_id=${MEMBER}`),
    get("reads recovery codes", `/v1/b2b/recovery_codes/${ORGANIZATION}/${MEMBER}`),
    post("registers an app", "/v1/b2b/totp", { organization_id: ORGANIZATION, member_id: MEMBER }),
  ]),
  b2bProbe("malformed-organization-id", "what an id that is none gets", [
    get("gets by a text with blanks", "/v1/b2b/organizations/no%20such%20thing"),
    get("gets by another prefix", `/v1/b2b/organizations/user-test-${NOBODY}`),
    get("gets a member by a text with blanks", "/v1/b2b/organizations/members/dangerously_get/no%20one"),
    get("gets a member by another prefix", `/v1/b2b/organizations/members/dangerously_get/${USER}`),
    post("registers an app by words", "/v1/b2b/totp", {
      organization_id: "somewhere",
      member_id: "somebody",
    }),
  ]),
];
