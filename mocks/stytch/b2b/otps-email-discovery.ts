import { MEMBER_EMAIL_PREFIX } from "../assumptions.ts";
import { acceptCode, CODE_LIFE, sendCode } from "../codes.ts";
import { normalEmail } from "../email-address.ts";
import { factorNow, proofs } from "../factors.ts";
import type { Handler } from "../handler.ts";
import { newId } from "../ids.ts";
import { discover } from "./discovery-memberships.ts";
import { openIntermediateSession, tokenFields } from "./intermediate-sessions.ts";

/** Apart from the codes of any organization. Failures lock the address, for there is no member yet. */
const slotOf = (email: string): string => `email/discovery/${email}`;

export const send: Handler<"api_b2b_otp_v1_b2b_otp_email_discovery_Send"> = ({ body, world, operation }) => {
  const email_address = normalEmail(body.email_address);
  sendCode(world, {
    slot: slotOf(email_address),
    to: email_address,
    channel: "email",
    minutes: body.discovery_expiration_minutes ?? CODE_LIFE.memberEmail,
    operationId: operation.id,
  });
  return {};
};

export const authenticate: Handler<"api_b2b_otp_v1_b2b_otp_email_discovery_Authenticate"> = ({
  body,
  world,
}) => {
  const email_address = normalEmail(body.email_address);
  acceptCode(world, email_address, slotOf(email_address), body.code);
  const proof = proofs.email(newId(world, MEMBER_EMAIL_PREFIX), email_address);
  const intermediate = openIntermediateSession(world, {
    factors: [factorNow(world, proof, "PRIMARY")],
    organization_id: null,
    email_address,
  });
  return {
    ...tokenFields(intermediate),
    email_address,
    discovered_organizations: discover(world, { ...intermediate, mayJoin: true }),
  };
};
