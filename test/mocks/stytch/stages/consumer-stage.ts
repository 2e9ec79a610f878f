import { ADA, type Api, type Fields, NOBODY, OTHER_PHONE } from "../bench.ts";
import { signIn } from "../flows.ts";
import { but, everywhere, type Request, type Stage, type Stages } from "./stage.ts";

/** Where a user is named in the body. */
export const withUser = (good: Stage): Stages => ({
  user_not_found: but(good, { user_id: NOBODY }),
  invalid_user_id: but(good, { user_id: "junk" }),
});

/** Where a user is named in the path. */
export const atUser = (good: Stage): Stages => ({
  user_not_found: instead(good, { path: { user_id: NOBODY } }),
  invalid_user_id: instead(good, { path: { user_id: "junk" } }),
});

/** A good request, but for its path, its query or its body as a whole. */
export const instead =
  (good: Stage, change: Partial<Request>): Stage =>
  async (api) => ({ ...(await good(api)), ...change });

/** What an operation with credentials and no body can answer: the engine reads none, so none can be bad. */
export function everywhereWithoutBody(good: Stage): Stages {
  const { bad_request: _, ...rest } = everywhere(good);
  return rest;
}

/** Where a session of the user may be given, and somebody else's is. */
export const withOthersSession = (good: Stage): Stages => ({
  user_id_mismatch: but(good, async (api) => {
    const { session_token } = await signIn(api, { phone_number: OTHER_PHONE });
    return { session_token };
  }),
});

export const makeUser = (api: Api, fields: Fields = { email: ADA }) => api.ok("api_user_v1_Create", fields);
