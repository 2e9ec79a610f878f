import type { Entry } from "../../../src/mock/journal.ts";
import { bodyText } from "../../../src/ports/http.ts";
import type { Seed } from "../../../src/ports/random.ts";
import { createOrganization } from "../b2b/organizations.ts";
import { isProofAlone } from "../b2b/second-factor-call.ts";
import { addContact } from "../consumer/contacts.ts";
import { setUpMember, setUpUser } from "../people/accounts.ts";
import { mailDomainOf, newPhone } from "../people/made-up.ts";
import { missing } from "../people/personas.ts";
import { describedPolicies, type Policies } from "../policies.ts";
import type { StytchWorld } from "../state.ts";
import { totpCode } from "../totp.ts";
import { standInInProcess } from "./in-process.ts";

/** A run that names no seed is the same every time. */
const DEFAULT_SEED = "understudy";

const SESSION_MINUTES = 60;

/** Not made up: a run has one person, and is over before a faker would be loaded. */
const NAME = "ada";

/** What a workflow uses, from which follows who has to be in the world. */
interface WorkflowNeeds {
  readonly policies?: Readonly<Record<string, unknown>>;
  readonly seed: Seed | undefined;
  readonly clock: { readonly at?: number; readonly frozen: boolean } | undefined;
  readonly operations: readonly string[];
  readonly inputs: readonly string[];
}

/** What a run says that would have gone otherwise by the documentation. */
const PROOF_ALONE =
  "A second factor was proven without a session, which Stytch's OpenAPI description allows and its documentation does not; --strict-mfa refuses it.";

/**
 * A fresh stand-in whose world holds one organization and one person who can go through the workflow. It follows the
 * published description, since the published workflows do, and says where the documentation asks for more.
 */
export function makePeopledStandIn(needs: WorkflowNeeds) {
  const { seed = DEFAULT_SEED, clock, operations, inputs } = needs;
  const policies: Partial<Policies> = { ...describedPolicies, ...needs.policies };
  const { mock, world, wait, login } = standInInProcess(seed, clock, policies);
  const values = peopleWorld(world, operations, new Set(inputs.map(snakeCase)));
  const newestCode = (to?: string) => world.inbox.all(to).at(-1)?.code;
  return {
    handle: mock.handle,
    clock: world.clock,
    wait,
    login,
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
    notes: () => (mock.journal.entries(world.project).some(tookProofAlone) ? [PROOF_ALONE] : []),
  };
}

const tookProofAlone = ({ operationId, request, reply }: Entry): boolean =>
  operationId !== undefined &&
  reply.status === 200 &&
  isProofAlone(operationId, JSON.parse(bodyText(request)));

const snakeCase = (name: string): string =>
  name.replaceAll(/[A-Z]/g, "_$&").replaceAll("-", "_").toLowerCase();

/** A code may come from a message or from the app: the step that reads it decides. */
const readsApp = (name: string, readers: readonly string[]): boolean =>
  readers.length > 0 ? readers.some((id) => /totp/i.test(id)) : name.startsWith("totp");

function newestRegistration(world: StytchWorld) {
  return (
    [...world.data.totps.values()].at(-1) ?? missing("There is no authenticator registration to read from.")
  );
}

/** Sets up the people that the workflow is about, in the state that it expects. */
function peopleWorld(
  world: StytchWorld,
  operations: readonly string[],
  inputs: ReadonlySet<string>,
): Readonly<Record<string, unknown>> {
  const phone_number = newPhone(world);
  const organization = createOrganization(world, {
    organization_name: "Acme",
    organization_slug: "acme",
    email_allowed_domains: ["acme.example"],
    email_jit_provisioning: "RESTRICTED",
  });
  const { organization_id, organization_slug, organization_name } = organization;
  const email = `${NAME}@${mailDomainOf(organization)}`;
  const app = enrolledBefore(operations);
  const { user } = setUpUser(world, { phone_number, authenticator: app.user });
  // After the phone, so that a seed gives the same ids as it always did.
  addContact(world, user, "email", email);
  // A workflow that asks for a phone is about a member without one. And a member with a phone cannot register an app
  // without proving the phone first.
  const hasPhone =
    !inputs.has("mfa_phone_number") && operations.some((id) => isOfMember(id) && /sms/i.test(id));
  const { member } = setUpMember(world, organization, {
    email_address: email,
    email_address_verified: true,
    name: NAME,
    authenticator: app.member,
    ...(hasPhone && { mfa_phone_number: phone_number, mfa_phone_number_verified: true }),
  });
  return {
    name: NAME,
    phone_number,
    mfa_phone_number: phone_number,
    email,
    email_address: email,
    organization_id,
    organization_slug,
    organization_name,
    member_id: member.member_id,
    user_id: user.user_id,
    session_duration_minutes: SESSION_MINUTES,
  };
}

/** A workflow that uses an app without registering one needs somebody who already has one. */
function enrolledBefore(operations: readonly string[]): { readonly user: boolean; readonly member: boolean } {
  const about = operations.filter((id) => /totp|recover/i.test(id));
  const creates = (id: string) => /totp.*(create|migrate)/i.test(id);
  const [members, users] = [about.filter(isOfMember), about.filter((id) => !isOfMember(id))];
  const uses = (ids: readonly string[]) => ids.length > 0 && !ids.some(creates);
  return { user: uses(users), member: uses(members) };
}

const isOfMember = (operationId: string): boolean => operationId.includes("_b2b_");
