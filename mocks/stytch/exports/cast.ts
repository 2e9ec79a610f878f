import { Mock } from "../../../src/mock/mock.ts";
import { VirtualClock } from "../../../src/ports/clock.ts";
import type { Seed } from "../../../src/ports/random.ts";
import { addMember, newPhoneId } from "../b2b/members.ts";
import { addOrganization } from "../b2b/organizations.ts";
import { addContact, addUser } from "../consumer/users.ts";
import { Casting } from "../personas.ts";
import { stytchService } from "../service.ts";
import type { StytchWorld } from "../state.ts";
import { enrol, totpCode } from "../totp.ts";

const LOGIN = {
  username: "project-test-00000000-0000-4000-8000-000000000001",
  password: "secret-test-a-run-in-process-needs-no-real-one=",
};

/** A run that names no seed is the same every time. */
const DEFAULT_SEED = "understudy";

const SESSION_MINUTES = 60;

/** What a workflow asks of the stand-in. */
interface Play {
  readonly seed: Seed | undefined;
  readonly clock: { readonly at?: number; readonly frozen: boolean } | undefined;
  readonly operations: readonly string[];
  readonly inputs: readonly string[];
}

/** A fresh stand-in, and in its world one organization and one person, ready to go through the workflow. */
export function cast({ seed = DEFAULT_SEED, clock: start, operations, inputs }: Play) {
  const clock = new VirtualClock(start);
  const mock = new Mock(stytchService(), { seed, clock: () => clock });
  const world = mock.world(LOGIN.username);
  world.secret = LOGIN.password;
  const values = settle(world, operations, new Set(inputs.map(snakeCase)));
  const newestCode = (to?: string) => world.inbox.all(to).at(-1)?.code;
  return {
    handle: mock.handle,
    clock,
    wait: async (milliseconds: number) => clock.advance({ milliseconds }),
    login: LOGIN,
    answers: (operationId: string) => Object.hasOwn(mock.service.operations, operationId),
    supply: (input: string, readers: readonly string[]): unknown => {
      const name = snakeCase(input);
      if (name === "recovery_code") return () => newestRegistration(world).recovery_codes[0];
      if (!/(^|_)(code|passcode|otp)$/.test(name)) return values[name];
      return readsApp(name, readers)
        ? () => totpCode(newestRegistration(world).secret, world.now)
        : () => newestCode() ?? missing("No message has been sent yet that a code could be read from.");
    },
    newestCode,
  };
}

const snakeCase = (name: string): string =>
  name.replaceAll(/[A-Z]/g, "_$&").replaceAll("-", "_").toLowerCase();

/** A workflow may have a code from a message and one from the app: the step that reads it tells which. */
const readsApp = (name: string, readers: readonly string[]): boolean =>
  readers.length > 0 ? readers.some((id) => /totp/i.test(id)) : name.startsWith("totp");

function newestRegistration(world: StytchWorld) {
  return (
    [...world.data.totps.values()].at(-1) ?? missing("There is no authenticator registration to read from.")
  );
}

/** The people whom the workflow is about, as far along as it expects them to be. */
function settle(
  world: StytchWorld,
  operations: readonly string[],
  inputs: ReadonlySet<string>,
): Readonly<Record<string, unknown>> {
  const casting = new Casting();
  const [name, phone] = [casting.name(), casting.phone()];
  const email = `${name}@acme.example`;
  const organization = addOrganization(world, {
    organization_name: "Acme",
    organization_slug: "acme",
    email_allowed_domains: ["acme.example"],
    email_jit_provisioning: "RESTRICTED",
  });
  const user = addUser(world);
  addContact(world, user, "phone", phone);
  addContact(world, user, "email", email);
  // Whoever is asked for a phone has none yet; and a phone is a second factor, beside which no app is registered.
  const hasPhone =
    !inputs.has("mfa_phone_number") && operations.some((id) => isOfMember(id) && /sms/i.test(id));
  const member = addMember(world, organization, {
    email_address: email,
    email_address_verified: true,
    name,
    ...(hasPhone && {
      phone_id: newPhoneId(world),
      mfa_phone_number: phone,
      mfa_phone_number_verified: true,
    }),
  });
  const app = enrolledBefore(operations);
  if (app.user) confirmed(world, user.user_id, "totp");
  if (app.member) confirmed(world, member.member_id, "member-totp");
  return {
    name,
    phone_number: phone,
    mfa_phone_number: phone,
    email,
    email_address: email,
    organization_id: organization.organization_id,
    organization_slug: organization.organization_slug,
    organization_name: organization.organization_name,
    member_id: member.member_id,
    user_id: user.user_id,
    session_duration_minutes: SESSION_MINUTES,
  };
}

/** A workflow that uses an app and does not register one is about somebody who has one. */
function enrolledBefore(operations: readonly string[]): { readonly user: boolean; readonly member: boolean } {
  const about = operations.filter((id) => /totp|recover/i.test(id));
  const creates = (id: string) => /totp.*(create|migrate)/i.test(id);
  const [members, users] = [about.filter(isOfMember), about.filter((id) => !isOfMember(id))];
  const uses = (ids: readonly string[]) => ids.length > 0 && !ids.some(creates);
  return { user: uses(users), member: uses(members) };
}

const isOfMember = (operationId: string): boolean => operationId.includes("_b2b_");

function confirmed(world: StytchWorld, account: string, idKind: "totp" | "member-totp"): void {
  const { id } = enrol(world, { account, idKind, minutes: SESSION_MINUTES });
  world.data.totps.update(id, { verified: true });
}

function missing(message: string): never {
  throw new Error(message);
}
