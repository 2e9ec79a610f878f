/** `3 steps`, `1 entry`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** As a person says it: `12 ms`, `1.2 s`, `2 min 5 s`. */
export function duration(milliseconds: number): string {
  if (milliseconds < SECOND) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < MINUTE) return `${Number((milliseconds / SECOND).toFixed(1))} s`;
  const seconds = Math.round(milliseconds / SECOND);
  const rest = seconds % 60;
  return `${Math.floor(seconds / 60)} min${rest === 0 ? "" : ` ${rest} s`}`;
}

/** With milliseconds, unlike what the API answers with: `2026-01-01T00:00:00.000Z`. */
export const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();
