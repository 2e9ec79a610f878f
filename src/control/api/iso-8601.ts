import { milliseconds } from "../../ports/clock.ts";

const NUMBER = "(\\d+(?:[.,]\\d+)?)";
const DURATION = new RegExp(
  `^P(?=.)(?:${NUMBER}W)?(?:${NUMBER}D)?(?:T(?=.)(?:${NUMBER}H)?(?:${NUMBER}M)?(?:${NUMBER}S)?)?$`,
);

/**
 * The milliseconds of an ISO 8601 duration, undefined when the text is not one. Years and months have no fixed
 * length, so they are not read: https://www.rfc-editor.org/rfc/rfc3339#appendix-A
 */
export function parseDuration(text: string): number | undefined {
  const parts = DURATION.exec(text)?.slice(1);
  if (!parts) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts.map((part) =>
    Number((part ?? "0").replace(",", ".")),
  );
  const total = Math.round(milliseconds({ days: 7 * weeks + days, hours, minutes, seconds }));
  return Number.isSafeInteger(total) ? total : undefined;
}

/** With its offset: without one it would be another instant on another machine. */
const INSTANT = /^(\d{4})-(\d\d)-(\d\d)T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/** Milliseconds since 1970 of an ISO 8601 instant; undefined when the text is not one. */
export function parseInstant(text: string): number | undefined {
  const [, year, month, day] = INSTANT.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  // The engine reads the 30th of February as the 2nd of March.
  if (new Date(Date.UTC(year, month - 1, day)).getUTCDate() !== day) return undefined;
  const instant = Date.parse(text);
  return Number.isFinite(instant) ? instant : undefined;
}

export const isoInstant = (instant: number): string => new Date(instant).toISOString();
