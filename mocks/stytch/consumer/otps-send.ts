import { type Channel, CODE_LIFE, sendCode } from "../codes.ts";
import { reachablePhone } from "../delivery.ts";
import { normalEmail } from "../email-address.ts";
import type { Handler, TypedCall } from "../handler.ts";
import type { Contact } from "../state.ts";
import { addContact, contactAt, contactToSendTo } from "./contacts.ts";
import { namedUser } from "./find-user.ts";
import { addUser } from "./users.ts";

type PhoneSend = "api_otp_v1_otp_sms_Send" | "api_otp_v1_otp_whatsapp_Send";
type PhoneLogin = "api_otp_v1_otp_sms_LoginOrCreate" | "api_otp_v1_otp_whatsapp_LoginOrCreate";
type Send = PhoneSend | "api_otp_v1_otp_email_Send";
type Login = PhoneLogin | "api_otp_v1_otp_email_LoginOrCreate";

const sendToPhone = (channel: Channel) => (call: TypedCall<PhoneSend>) => {
  const { body, world } = call;
  const user = namedUser(world, body);
  const phone = contactToSendTo(world, "phone", reachablePhone(world, body.phone_number), user);
  sendTo(phone, call, channel);
  return { user_id: phone.user_id, phone_id: phone.id };
};

export const smsSend = sendToPhone("sms");
export const whatsappSend = sendToPhone("whatsapp");

export const emailSend: Handler<"api_otp_v1_otp_email_Send"> = (call) => {
  const { body, world } = call;
  const user = namedUser(world, body);
  const email = contactToSendTo(world, "email", normalEmail(body.email), user);
  sendTo(email, call, "email");
  return { user_id: email.user_id, email_id: email.id };
};

const loginByPhone = (channel: Channel) => (call: TypedCall<PhoneLogin>) => {
  const number = reachablePhone(call.world, call.body.phone_number);
  const { contact, user_created } = ownerOrNewUser(call, "phone", number);
  sendTo(contact, call, channel);
  return { user_id: contact.user_id, phone_id: contact.id, user_created };
};

export const smsLoginOrCreate = loginByPhone("sms");
export const whatsappLoginOrCreate = loginByPhone("whatsapp");

export const emailLoginOrCreate: Handler<"api_otp_v1_otp_email_LoginOrCreate"> = (call) => {
  const { contact, user_created } = ownerOrNewUser(call, "email", normalEmail(call.body.email));
  sendTo(contact, call, "email");
  return { user_id: contact.user_id, email_id: contact.id, user_created };
};

function ownerOrNewUser({ body, world }: TypedCall<Login>, kind: Contact["kind"], address: string) {
  const known = contactAt(world, kind, address);
  if (known) return { contact: known, user_created: false };
  const user = addUser(world, { status: body.create_user_as_pending ? "pending" : "active" });
  return { contact: addContact(world, user, kind, address), user_created: true };
}

/** Text messages and WhatsApp share a phone's one live code (docs/stytch/codes.md#one-channel). */
function sendTo(contact: Contact, { body, world, operation }: TypedCall<Send | Login>, channel: Channel) {
  sendCode(world, {
    slot: contact.id,
    to: contact.address,
    channel,
    minutes: body.expiration_minutes ?? CODE_LIFE.consumer,
    operationId: operation.id,
    context: { attributes: body.attributes },
  });
}
