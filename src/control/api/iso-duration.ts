import { milliseconds } from "../../ports/clock.ts";

const NUMBER = "(\\d+(?:[.,]\\d+)?)";
const PATTERN = new RegExp(
  `^P(?=.)(?:${NUMBER}W)?(?:${NUMBER}D)?(?:T(?=.)(?:${NUMBER}H)?(?:${NUMBER}M)?(?:${NUMBER}S)?)?$`,
);

/**
 * The milliseconds of an ISO 8601 duration, undefined when the text is none. Years and months have no one length, so
 * they are not read: https://www.rfc-editor.org/rfc/rfc3339#appendix-A
 */
export function parseDuration(text: string): number | undefined {
  const parts = PATTERN.exec(text)?.slice(1);
  if (!parts) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts.map((part) =>
    Number((part ?? "0").replace(",", ".")),
  );
  const total = Math.round(milliseconds({ days: 7 * weeks + days, hours, minutes, seconds }));
  return Number.isSafeInteger(total) ? total : undefined;
}
