import { stateOf } from "../../../src/mock/inbox.ts";
import { Mock } from "../../../src/mock/mock.ts";
import { timestamp, VirtualClock } from "../../../src/ports/clock.ts";
import { bodyText } from "../../../src/ports/http.ts";
import type { Seed } from "../../../src/ports/random.ts";
import type { SetStage, Stage } from "../../../src/scenario/stage.ts";
import type { Body } from "../api.ts";
import { addMember, newPhoneId } from "../b2b/members.ts";
import { addOrganization } from "../b2b/organizations.ts";
import { addContact, addUser } from "../consumer/users.ts";
import { brokenInvariants } from "../invariants.ts";
import { Casting, type MemberPersona, memberPersona, type UserPersona, userPersona } from "../personas.ts";
import type { Policies } from "../policies.ts";
import { HOSTS, stytchService } from "../service.ts";
import type { Data, Member, Organization, StytchWorld } from "../state.ts";
import { enrol } from "../totp.ts";

/** Every path of every scenario starts at this instant. */
const OPENING_NIGHT = "2026-01-01T00:00:00Z";
const LOGIN = {
  username: "project-test-00000000-0000-4000-8000-000000000001",
  password: "secret-test-a-rehearsal-needs-no-real-one=",
};

type StytchMock = Mock<Data, Policies>;

type OrganizationSettings = Partial<Body<"api_organization_v1_Create">>;

/** A phone of one's own choosing, `true` for any, or none. */
type PhoneChoice = boolean | string;

interface UserSettings {
  readonly phone?: PhoneChoice;
  readonly status?: "active" | "pending";
}

interface MemberSettings
  extends Partial<Pick<Member, "status" | "mfa_enrolled" | "is_breakglass" | "default_mfa_method">> {
  readonly of: Organization;
  readonly email?: string;
  readonly phone?: PhoneChoice;
  /** The phone was verified before, so it is an active second factor. */
  readonly verifiedPhone?: boolean;
  /** An authenticator app was enrolled and confirmed before. */
  readonly authenticator?: boolean;
}

/** What a scenario can set up. */
export interface StytchTools {
  readonly organization: (settings?: OrganizationSettings) => Organization;
  readonly member: (settings: MemberSettings) => MemberPersona;
  readonly user: (settings?: UserSettings) => UserPersona;
  /** Somebody with a phone whom the project does not know yet. */
  readonly stranger: (settings?: { readonly phone?: string }) => UserPersona;
  /** Somebody with a mailbox whom the organization does not know yet. */
  readonly outsider: (settings: { readonly of: Organization; readonly email?: string }) => MemberPersona;
  readonly policies: (changes: Partial<Policies>) => void;
}

/** A fresh stand-in for one path: clock stopped, chance seeded, nobody there. */
export const stytchStage: SetStage<StytchTools> = ({ seed }) => setStage(seed);

/** The same, with a world that is prepared first: a project with policies of its own, or a stand-in that misbehaves. */
export const stageWith =
  (prepare: (world: StytchWorld) => void): SetStage<StytchTools> =>
  ({ seed }) =>
    setStage(seed, prepare);

function setStage(seed: Seed, prepare: (world: StytchWorld) => void = () => {}): Stage<StytchTools> {
  const mock: StytchMock = new Mock(stytchService(), {
    seed,
    clock: () => new VirtualClock({ at: Date.parse(OPENING_NIGHT), frozen: true }),
    // Nobody waits at a rehearsal: a reply that is held back arrives later on the world's clock.
    sleep: async (ms) => mock.world(LOGIN.username).clock.advance({ milliseconds: ms }),
  });
  const world = mock.world(LOGIN.username);
  world.secret = LOGIN.password;
  prepare(world);
  return {
    tools: stytchTools(world),
    directions: {
      clock: {
        advance: (by) => world.clock.advance(by),
        get now() {
          return timestamp(world.now);
        },
      },
      fault: ({ operationId, error, times }) =>
        world.faults.add({ operationId, errorType: error, ...(times !== undefined && { times }) }),
      call: async (operationId, body) => {
        const answer = await callOperation(mock, operationId, body);
        if (answer.error_type) throw new Error(`${operationId} was refused: ${answer.error_type}.`);
        return answer;
      },
      tries: (operationId, body) => callOperation(mock, operationId, body),
    },
    transport: mock.handle,
    hosts: HOSTS,
    seed,
    clock: world.clock,
    login: LOGIN,
    errorOf: (body) => (body as { error_type?: string } | undefined)?.error_type,
    inbox: () =>
      world.inbox.all().map((message) => ({
        to: message.to,
        channel: message.channel,
        code: message.code,
        state: stateOf(message, world.now),
        sentAt: timestamp(message.createdAt),
      })),
    tally: () => ({
      sessions: world.data.sessions.size,
      spentCodes: world.inbox.all().filter((message) => message.usedAt !== null).length,
    }),
    brokenInvariants: () => brokenInvariants(world),
  };
}

/** Goes through the same door as the workflow. */
async function callOperation(mock: StytchMock, operationId: string, body: Readonly<Record<string, unknown>>) {
  const operation = mock.service.descriptions
    .map(({ operations }) => operations.get(operationId))
    .find(Boolean);
  if (!operation) throw new Error(`There is no operation ${operationId} to call.`);
  const authorization = `Basic ${Buffer.from(`${LOGIN.username}:${LOGIN.password}`).toString("base64")}`;
  const reply = await mock.handle({
    method: operation.method,
    url: operation.path.replaceAll(/\{(\w+)\}/g, (_, name) => encodeURIComponent(String(body[name]))),
    headers: { authorization, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return JSON.parse(bodyText(reply)) as Readonly<Record<string, unknown>>;
}

function stytchTools(world: StytchWorld): StytchTools {
  const casting = new Casting();
  const phoneFor = (choice: PhoneChoice | undefined) =>
    typeof choice === "string" ? choice : casting.phone();
  return {
    organization: (settings = {}) => addOrganization(world, { organization_name: "Acme", ...settings }),
    member: ({ of, email, phone, verifiedPhone = false, authenticator = false, ...settings }) => {
      const name = casting.name();
      const number = phoneFor(phone);
      const member = addMember(world, of, {
        email_address: email ?? `${name}@${domainOf(of)}`,
        name,
        mfa_phone_number_verified: verifiedPhone,
        ...((phone || verifiedPhone) && { phone_id: newPhoneId(world), mfa_phone_number: number }),
        ...settings,
      });
      if (authenticator) confirmedAuthenticator(world, member);
      return memberPersona(world, member, number);
    },
    user: ({ phone = true, ...settings } = {}) => {
      const number = phoneFor(phone);
      const user = addUser(world, settings);
      if (phone) addContact(world, user, "phone", number);
      return userPersona(world, casting.name(), number);
    },
    stranger: ({ phone } = {}) => userPersona(world, casting.name(), phoneFor(phone)),
    outsider: ({ of, email }) => {
      const name = casting.name();
      const email_address = email ?? `${name}@${domainOf(of)}`;
      return memberPersona(
        world,
        { name, email_address, organization_id: of.organization_id },
        casting.phone(),
      );
    },
    policies: (changes) => {
      world.policies = { ...world.policies, ...changes };
    },
  };
}

function confirmedAuthenticator(world: StytchWorld, member: Member): void {
  const totp = enrol(world, { account: member.member_id, idKind: "member-totp", minutes: 60 });
  world.data.totps.update(totp.id, { verified: true });
}

/** A domain that the organization would let people in from, when it names one. */
const domainOf = (organization: Organization): string =>
  organization.email_allowed_domains[0] ?? `${organization.organization_slug}.example`;
