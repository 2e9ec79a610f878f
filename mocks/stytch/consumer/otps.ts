import { CODE_LIFE, liveCode, sendCode, spendCode } from "../codes.ts";
import { reachablePhone } from "../delivery.ts";
import { refuse } from "../errors.ts";
import { factorNow, proofs } from "../factors.ts";
import type { Handler } from "../handler.ts";
import { attempt } from "../locks.ts";
import { grantSession, readSessionWish } from "../sessions.ts";
import type { Contact, StytchWorld, User } from "../state.ts";
import { presentUser } from "./present-user.ts";
import { sessionFields } from "./sign-in.ts";
import { addContact, addUser, contactAt } from "./users.ts";

export const smsLoginOrCreate: Handler<"api_otp_v1_otp_sms_LoginOrCreate"> = ({ body, world, operation }) => {
  const phone_number = reachablePhone(world, body.phone_number);
  const known = contactAt(world, "phone", phone_number);
  const status = body.create_user_as_pending ? "pending" : "active";
  const phone = known ?? addContact(world, addUser(world, { status }), "phone", phone_number);
  sendCode(world, {
    slot: phone.id,
    to: phone_number,
    channel: "sms",
    minutes: body.expiration_minutes ?? CODE_LIFE.consumer,
    operationId: operation.id,
    context: { attributes: body.attributes },
  });
  return { user_id: phone.user_id, phone_id: phone.id, user_created: known === undefined };
};

export const authenticate: Handler<"api_otp_v1_Authenticate"> = ({ body, world }) => {
  const wish = readSessionWish(world, body);
  const method = world.data.contacts.get(body.method_id) ?? refuse("otp_code_not_found");
  if (wish.presented && wish.presented.account !== method.user_id) refuse("user_id_mismatch");
  attempt(world, method.user_id, () => {
    const message = liveCode(world, method.id, body.code);
    refuseMismatch(body.options, message.context.attributes, body.attributes);
    spendCode(world, message);
  });
  const user = verifyContact(world, method);
  const session = grantSession(world, wish, {
    account: user.user_id,
    organization_id: null,
    factors: [factorNow(world, proofOf(method))],
    attributes: body.attributes,
  });
  return {
    user_id: user.user_id,
    method_id: method.id,
    reset_sessions: false,
    user: presentUser(world, user),
    user_device: null,
    ...sessionFields(world, session),
  };
};

const proofOf = (contact: Contact) =>
  contact.kind === "phone"
    ? proofs.sms(contact.id, contact.address)
    : proofs.email(contact.id, contact.address);

function verifyContact(world: StytchWorld, contact: Contact): User {
  world.data.contacts.update(contact.id, { verified: true });
  return world.data.users.update(contact.user_id, { status: "active" });
}

type Attributes = { ip_address?: string; user_agent?: string } | undefined;

/** A code may be bound to where it was asked for (facts §3.1). */
function refuseMismatch(
  options: { ip_match_required: boolean; user_agent_match_required: boolean } | undefined,
  sent: unknown,
  now: Attributes,
): void {
  const before = sent as Attributes;
  if (options?.ip_match_required && before?.ip_address !== now?.ip_address) refuse("attribute_mismatch");
  if (options?.user_agent_match_required && before?.user_agent !== now?.user_agent)
    refuse("attribute_mismatch");
}
