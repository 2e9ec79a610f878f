import { ADA, type Api, PHONE, stytch } from "../mocks/stytch/bench.ts";
import { byEmail, person, sendSms, signIn } from "../mocks/stytch/flows.ts";
import type { Known } from "./arbitrary.ts";

/** A stand-in in which things have happened, and what is known of it, by the names of the fields it fits. */
export async function livedIn(): Promise<{ api: Api; known: Known }> {
  const api = stytch();
  api.set({ lock_threshold: 1_000_000 });
  const user = await signIn(api);
  const { phone_id } = await sendSms(api);
  const ada = await person(
    api,
    { organization_slug: "acme", organization_external_id: "acme|1" },
    { external_id: "ada|1" },
  );
  const login = await byEmail(api, ada);
  const organization_id = [ada.ids.organization_id, "acme", "acme|1"];
  const member_id = [ada.ids.member_id, "ada|1"];
  return {
    api,
    known: {
      organization_id,
      organization_ids: [[ada.ids.organization_id], ["acme", "nobody"], []],
      member_id,
      user_id: [user.user_id],
      email: [ADA],
      email_address: [ADA],
      phone_number: [PHONE],
      mfa_phone_number: [PHONE],
      method_id: [phone_id],
      phone_id: [phone_id],
      code: [api.lastCode(PHONE), "000000"],
      session_token: [user.session_token, login.session_token],
      session_jwt: [user.session_jwt, login.session_jwt],
      session_duration_minutes: [5, 60],
      project_id: [api.world.project],
    },
  };
}
