import { acceptCode } from "../codes.ts";
import { refuse } from "../errors.ts";
import { proofs } from "../factors.ts";
import type { Handler } from "../handler.ts";
import { readSessionWish } from "../sessions.ts";
import type { Contact, StytchWorld } from "../state.ts";
import { verifyContact } from "./contacts.ts";
import { signIn } from "./sign-in.ts";

export const authenticate: Handler<"api_otp_v1_Authenticate"> = ({ body, world }) => {
  const wish = readSessionWish(world, body);
  const method = world.data.contacts.get(body.method_id) ?? refuse("otp_code_not_found");
  if (wish.presented && wish.presented.account !== method.user_id) refuse("user_id_mismatch");
  const { channel } = acceptCode(world, method.user_id, method.id, body.code, ({ context }) =>
    refuseMismatch(body.options, context.attributes, body.attributes),
  );
  const user = verifyContact(world, method);
  const proof = proofOf(world, method, channel);
  return {
    method_id: method.id,
    reset_sessions: false,
    ...signIn(world, user, wish, proof, body.attributes),
  };
};

/** A phone is proven by how its code came, an email as the policy says (docs/stytch/sessions.md#factors). */
export const proofOf = (world: StytchWorld, { kind, id, address }: Contact, channel: string) =>
  kind === "email"
    ? { ...proofs.email(id, address), type: world.policies.consumer_email_factor }
    : {
        ...proofs.sms(id, address),
        delivery_method: channel === "whatsapp" ? ("whatsapp" as const) : ("sms" as const),
      };

type Attributes = { ip_address?: string; user_agent?: string } | undefined;

/** A code may be bound to where it was asked for (docs/stytch/codes.md#attributes). */
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
