import { ADMIN_ROLE } from "../../../../mocks/stytch/assumptions.ts";
import type { Api, Fields } from "../bench.ts";
import { another, byEmail, person } from "../flows.ts";
import { type Stage, type Stages, theOrganization, withSession } from "./stage.ts";

const TOKEN = "x-stytch-member-session";
const JWT = "x-stytch-member-sessionjwt";

/** The session that a body would present, in the headers that run a call with a member's permissions. */
export const headersOf = ({ session_token, session_jwt }: Fields = {}): Readonly<Record<string, string>> => ({
  ...(session_token !== undefined && { [TOKEN]: String(session_token) }),
  ...(session_jwt !== undefined && { [JWT]: String(session_jwt) }),
});

/** The good request, made by whoever this signs in. */
export const by =
  (good: Stage, signIn: (api: Api) => Promise<Fields>): Stage =>
  async (api) => {
    const request = await good(api);
    const { session_token } = await signIn(api);
    return { ...request, headers: headersOf({ session_token }) };
  };

const EVE = { email_address: "eve@acme.com" };

export const anyMember = async (api: Api) => byEmail(api, await another(api, theOrganization(api), EVE));

export const anAdmin = async (api: Api) =>
  byEmail(api, await another(api, theOrganization(api), { ...EVE, roles: [ADMIN_ROLE] }));

const anAdminElsewhere = async (api: Api) =>
  byEmail(api, await person(api, { organization_slug: "elsewhere" }, { roles: [ADMIN_ROLE] }));

/** Where a call may be made with a member's permissions. */
export const withPermissions = (good: Stage): Stages => {
  const broken = Object.entries(withSession(() => ({}))).map(([type, stage]): [string, Stage] => [
    type,
    async (api) => ({ ...(await good(api)), headers: headersOf((await stage(api)).body) }),
  ]);
  return {
    ...Object.fromEntries(broken),
    session_authorization_error: by(good, anyMember),
    session_authorization_tenancy_error: by(good, anAdminElsewhere),
  };
};
