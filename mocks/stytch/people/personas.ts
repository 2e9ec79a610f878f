import { inOrganization, type Member, type Organization, type Session, type StytchWorld } from "../state.ts";
import { totpCode } from "../totp.ts";

/** A value that exists only once the workflow has reached the step that needs it. */
type Read = () => string;

/** Where messages arrive: a phone or a mailbox. */
export interface Letterbox {
  readonly address: string;
  /** Types the newest code that arrived. */
  readonly readsCode: Read;
  /** Types a code that never arrived. */
  readonly misreadsCode: Read;
  /** Types the code that arrived before the newest. */
  readonly readsOlderCode: Read;
}

export interface AuthenticatorApp {
  /** Types what the app shows now. */
  readonly readsCode: Read;
  /** Types the code that the app showed half a minute ago. */
  readonly readsOlderCode: Read;
  /** Types a code that the app shows neither now nor around now. */
  readonly misreadsCode: Read;
  readonly registrationId: () => string;
  /** Types a recovery code where a code of the app belongs. */
  readonly readsRecoveryCode: Read;
}

export interface Persona {
  /** Known once the user or the member exists. */
  readonly id: string;
  readonly name: string;
  readonly phone: Letterbox & { readonly number: string };
  readonly authenticator: AuthenticatorApp;
  readonly sessions: () => readonly Session[];
  readonly world: StytchWorld;
}

export type UserPersona = Persona;

export interface MemberPersona extends Persona {
  readonly organization: Organization;
  readonly mailbox: Letterbox;
}

export function userPersona(world: StytchWorld, name: string, number: string): UserPersona {
  const id = () => world.data.contacts.find("address", number)?.user_id ?? missing(`${name} is no user yet.`);
  return persona(world, name, number, id, {});
}

/** A member who may not exist yet: looked up by address, so that one who is provisioned on the way is found. */
export function memberPersona(
  world: StytchWorld,
  organization: Organization,
  { name, email_address }: Pick<Member, "name" | "email_address">,
  number: string,
): MemberPersona {
  const key = inOrganization(organization.organization_id, email_address);
  const id = () => world.data.members.find("email", key)?.member_id ?? missing(`${name} is no member yet.`);
  return persona(world, name, number, id, { organization, mailbox: letterbox(world, email_address) });
}

function persona<More>(
  world: StytchWorld,
  name: string,
  number: string,
  id: () => string,
  more: More,
): Persona & More {
  return {
    ...more,
    get id() {
      return id();
    },
    world,
    name,
    phone: { ...letterbox(world, number), number },
    authenticator: authenticatorApp(world, id),
    sessions: () => world.data.sessions.filter("account", id()),
  };
}

function letterbox(world: StytchWorld, address: string): Letterbox {
  const codes = () => world.inbox.all(address).map((message) => message.code);
  const readsCode = () => codes().at(-1) ?? missing(`No message has come to ${address}.`);
  return {
    address,
    readsCode,
    readsOlderCode: () => codes().at(-2) ?? missing(`Fewer than two messages have come to ${address}.`),
    misreadsCode: () => otherThan(codes(), readsCode()),
  };
}

function authenticatorApp(world: StytchWorld, id: () => string): AuthenticatorApp {
  const registration = () =>
    world.data.totps.find("account", id()) ??
    missing("There is no authenticator registration to read a code of.");
  const shown = (secondsFromNow: number) =>
    totpCode(registration().secret, world.now + secondsFromNow * 1000);
  return {
    readsCode: () => shown(0),
    readsOlderCode: () => shown(-30),
    misreadsCode: () => otherThan([shown(-60), shown(-30), shown(30), shown(60)], shown(0)),
    registrationId: () => registration().id,
    readsRecoveryCode: () => registration().recovery_codes[0] ?? missing("Every recovery code is used up."),
  };
}

/** The code with its last digit misread, in such a way that it is none of the right ones. */
function otherThan(right: readonly string[], code: string): string {
  for (let step = 1; step < 1_000_000; step++) {
    const wrong = String((Number(code) + step) % 1_000_000).padStart(code.length, "0");
    if (wrong !== code && !right.includes(wrong)) return wrong;
  }
  return missing("Every code is right.");
}

/** What somebody is to read is not there yet: a mistake of whoever wrote the scenario or the workflow. */
export function missing(message: string): never {
  throw new Error(message);
}
