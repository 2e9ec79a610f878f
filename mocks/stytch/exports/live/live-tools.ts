import { NotOnStage } from "../../../../src/scenario/not-on-stage.ts";
import type { MemberPersona, UserPersona } from "../../people/personas.ts";
import type { StytchTools } from "../../people/tools.ts";
import { sandboxValues } from "../../sandbox-values.ts";
import type { Organization } from "../../state.ts";
import { totpCode } from "../../totp.ts";
import { livePersona, notHere, type Post } from "./live-persona.ts";
import { addressOf, LivePosts, SANDBOX_MAILBOX, SANDBOX_PHONE } from "./live-posts.ts";
import type { LiveTheatre } from "./live-theatre.ts";

/** What there is in the world, and how it is made once the world is written. */
export interface LiveTools {
  readonly tools: StytchTools;
  prepare(): Promise<void>;
}

/** An app's code of half a minute ago is accepted too, and leaves the one that is shown to the path. */
const STEP_MS = 30_000;

/** People and organizations of the real service: written down at once, and made by `prepare`, in their order. */
export function liveTools(theatre: LiveTheatre): LiveTools {
  const { project, accounts, people, unique, clock } = theatre;
  const posts = new LivePosts(theatre);
  const made: (() => Promise<void>)[] = [];
  let organizations = 0;

  const make = async (who: string, path: string, body: object) => {
    const { status, answered } = await project.ask("POST", path, body).catch((error: unknown) => {
      if (error instanceof NotOnStage) throw error;
      const reason = error instanceof Error ? error.message : error;
      throw new Error(`${who} cannot be made: POST ${path} got no answer: ${reason}`, { cause: error });
    });
    if (status < 300) return answered;
    throw new Error(
      `${who} cannot be made: POST ${path} answered ${[status, answered.error_type].filter(Boolean).join(" ")}.`,
    );
  };

  const organization: StytchTools["organization"] = ({ custom_roles, ...settings } = {}) => {
    if (custom_roles) notHere("an organization has roles of its own from the beginning");
    const tag = `understudy-${unique}-${++organizations}`;
    const written = { organization_name: `Acme ${tag}`, organization_slug: tag, ...settings };
    const { thing, arrives } = later<Organization>(written.organization_name, settings);
    made.push(async () => {
      const answered = await make("The organization", "/v1/b2b/organizations", written);
      arrives(answered.organization as Organization);
    });
    return thing;
  };

  let own: Organization | undefined;
  const acme = () => {
    own ??= organization();
    return own;
  };

  const persona = (phone: Post, mailbox: Post, name: string, id?: string): [UserPersona, typeof account] => {
    const account = accounts.add({ addresses: [phone.address, mailbox.address], id });
    return [livePersona(theatre, { name, phone, mailbox }, account, {}), account];
  };

  const memberOf = (of: Organization, phone: Post, mailbox: Post, name: string) => {
    const account = accounts.add({ addresses: [mailbox.address], id: undefined });
    const member: MemberPersona = livePersona(theatre, { name, phone, mailbox }, account, {
      organization: of,
    });
    return member;
  };

  return {
    prepare: async () => {
      for (const one of made) await one();
      await accounts.deeds();
    },
    tools: {
      organization,
      member: ({
        of = acme(),
        email,
        phone,
        verifiedPhone,
        authenticator,
        status = "active",
        ...more
      } = {}) => {
        if (verifiedPhone) notHere("a member's phone was verified before");
        if (authenticator) notHere("a member's authenticator app was confirmed before");
        if (status !== "active" && status !== "pending") notHere(`a member is ${status} from the beginning`);
        const { default_mfa_method, ...settings } = more;
        if (default_mfa_method) notHere("a member has a default method from the beginning");
        const { full: name } = people.name();
        const number = posts.phone(typeof phone === "string" ? phone : undefined);
        const mailbox = posts.mailbox(email, allowedDomainsOf(of));
        const mfa_phone_number = phone ? addressOf(number) : undefined;
        const member = memberOf(of, number, mailbox, name);
        made.push(async () => {
          await make(member.calledBy, `/v1/b2b/organizations/${of.organization_id}/members`, {
            ...settings,
            name,
            email_address: mailbox.address,
            ...(mfa_phone_number && { mfa_phone_number }),
            ...(status === "pending" && { create_member_as_pending: true }),
          });
        });
        return member;
      },
      user: ({ phone = true, email = false, status = "active", roles, authenticator } = {}) => {
        const { first: first_name, last: last_name, full: name } = people.name();
        const isPlain = status === "active" && roles === undefined && !authenticator;
        const phoneDoes = phone === false || (phone === true && !posts.hasPhone);
        const emailDoes = email === false || (email === true && !posts.hasMailbox);
        if (isPlain && phoneDoes && emailDoes && (phone || email))
          return persona(SANDBOX_PHONE, SANDBOX_MAILBOX, "the sandbox user", sandboxValues.user_id)[0];
        const number = posts.phone(typeof phone === "string" ? phone : undefined);
        const mailbox = posts.mailbox(typeof email === "string" ? email : undefined);
        const known = {
          ...(phone && { phone_number: addressOf(number) }),
          ...(email && { email: addressOf(mailbox) }),
        };
        const [user, account] = persona(number, mailbox, name);
        made.push(async () => {
          const { user_id } = await make(user.calledBy, "/v1/users", {
            ...known,
            name: { first_name, last_name },
            ...(roles && { roles }),
            ...(status === "pending" && { create_user_as_pending: true }),
          });
          account.id = String(user_id);
          if (!authenticator) return;
          const { secret } = await make(`The app of ${user.calledBy}`, "/v1/totps", { user_id });
          const totp_code = totpCode(String(secret), clock.now() - STEP_MS);
          await make(`The app of ${user.calledBy}`, "/v1/totps/authenticate", { user_id, totp_code });
        });
        return user;
      },
      stranger: ({ phone, email } = {}) =>
        persona(posts.phone(phone), posts.mailbox(email), people.name().full)[0],
      outsider: ({ of = acme(), email } = {}) =>
        memberOf(of, posts.phone(), posts.mailbox(email, allowedDomainsOf(of)), people.name().full),
      policies: () => notHere("it changes policies"),
    },
  };
}

const settingsOf = new WeakMap<object, { readonly email_allowed_domains?: readonly string[] }>();

const allowedDomainsOf = (organization: Organization): readonly string[] =>
  settingsOf.get(organization)?.email_allowed_domains ?? [];

/** Something that a scenario may already hand on, and that can be read once it was made. */
function later<Thing extends object>(name: string, settings: object) {
  let arrived: Thing | undefined;
  const thing = new Proxy({} as Thing, {
    get: (_, field) => {
      if (arrived !== undefined) return Reflect.get(arrived, field);
      throw new NotOnStage(`${name} is read while the world is written, when it is not made yet.`);
    },
  });
  settingsOf.set(thing, settings);
  return {
    thing,
    arrives: (one: Thing) => {
      arrived = one;
    },
  };
}
