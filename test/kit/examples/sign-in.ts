import stytch from "stytch";

/** An app as others write them: it has its Stytch from the environment, and knows nothing of tests. */
export function appFrom(env: Readonly<Record<string, string | undefined>>) {
  const { STYTCH_PROJECT_ID = "", STYTCH_SECRET = "", STYTCH_BASE_URL = "" } = env;
  const { otps } = new stytch.Client({
    project_id: STYTCH_PROJECT_ID,
    secret: STYTCH_SECRET,
    env: STYTCH_BASE_URL,
  });
  let methodId = "";
  return {
    async requestCode(phone_number: string): Promise<void> {
      methodId = (await otps.sms.loginOrCreate({ phone_number })).phone_id;
    },
    async signIn(code: string): Promise<string> {
      await otps.authenticate({ method_id: methodId, code, session_duration_minutes: 60 });
      return "welcome";
    },
  };
}
