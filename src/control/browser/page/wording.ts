const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const iso = (instant: number): string => new Date(instant).toISOString();

/** `14:32:07`, UTC. */
export const timeOfDay = (instant: number): string => iso(instant).slice(11, 19);

/** `2026-11-21`, UTC. */
export const day = (instant: number): string => iso(instant).slice(0, 10);

/** `1:47`, `2 h 5 min`, `3 days`. Rounded up, so that what is still valid never shows zero. */
function span(milliseconds: number): string {
  const ms = Math.max(0, milliseconds);
  if (ms >= 2 * DAY) return `${Math.floor(ms / DAY)} days`;
  if (ms > HOUR) return `${Math.floor(ms / HOUR)} h ${Math.floor((ms % HOUR) / MINUTE)} min`;
  const seconds = Math.ceil(ms / SECOND);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

export const left = (expiresAt: number, now: number): string =>
  now >= expiresAt ? "expired" : `${span(expiresAt - now)} left`;

export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
