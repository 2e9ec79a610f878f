import { B2BClient } from "stytch";
import { PROJECT, SECRET, type StandIn } from "./servers.ts";

/** A project in which something of everything has happened. */
export async function liveliness({ url, client, mock }: StandIn): Promise<void> {
  const b2b = new B2BClient({ project_id: PROJECT, secret: SECRET, env: url });
  const { organization } = await b2b.organizations.create({
    organization_name: "Acme",
    organization_slug: "acme",
    mfa_policy: "REQUIRED_FOR_ALL",
  });
  const { organization_id } = organization;
  for (const name of ["ada", "grace"]) {
    await b2b.organizations.members.create({ organization_id, email_address: `${name}@acme.example`, name });
  }
  await b2b.otps.email.loginOrSignup({ organization_id, email_address: "ada@acme.example" });
  await client.otps.sms.loginOrCreate({ phone_number: "+12025550123" });
  await client.otps.sms.loginOrCreate({ phone_number: "+12025550123" });
  const world = mock.world(PROJECT);
  const sent = await client.otps.sms.loginOrCreate({ phone_number: "+12025550144" });
  const code = world.inbox.all("+12025550144").at(-1)?.code ?? "";
  await client.otps.authenticate({ method_id: sent.phone_id, code, session_duration_minutes: 60 });
  await client.totps.create({ user_id: sent.user_id });
  await client.otps.email.loginOrCreate({ email: "grace@example.com" });
  await client.otps.authenticate({ method_id: sent.phone_id, code: "000000" }).catch(() => {});
  world.faults.add({ operationId: "api_otp_v1_otp_sms_LoginOrCreate", status: 429, times: 1 });
  world.faults.add({ delayMs: 1_000, times: 3, after: 2 });
  world.snapshots.set("before-login", world.state());
  world.clock.advance({ seconds: 47 });
}
