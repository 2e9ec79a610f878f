import { type PhoneNumber, parsePhoneNumberFromString } from "libphonenumber-js/min";
import { refuse } from "./errors.ts";
import type { StytchWorld } from "./state.ts";

/** Countries share a calling code: +1 is the United States' and Canada's alike, whatever the area code. */
const NORTH_AMERICA = "1";

/** A number that could be somebody's, by its parts. */
export const parsedPhone = (phone: string): PhoneNumber | undefined => {
  const parsed = parsePhoneNumberFromString(phone);
  return parsed?.isPossible() ? parsed : undefined;
};

/** Refuses a number that no text message reaches; gives it back in E.164 form. */
export function reachablePhone(world: StytchWorld, phone: string): string {
  const parsed = parsedPhone(phone);
  if (!parsed) return refuse("invalid_phone_number");
  const countries = world.policies.sms_countries;
  const country = parsed.country ?? (parsed.countryCallingCode === NORTH_AMERICA ? "US" : undefined);
  if (countries !== "any" && !(country && countries.includes(country))) {
    refuse(
      "invalid_phone_number_country_code",
      `The country code of the phone number is not enabled for this project: ${country ?? `+${parsed.countryCallingCode}`}.`,
    );
  }
  return parsed.number;
}
