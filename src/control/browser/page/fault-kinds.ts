import type { FaultView } from "../view-model.ts";

/** A way in which a request can go wrong, and the choices that it leaves. */
interface Kind {
  readonly id: string;
  readonly says: string;
  choices(errorTypes: readonly string[]): readonly (readonly [string, string])[];
  rule(choice: string): Readonly<Record<string, unknown>>;
}

const STATUSES = [
  ["429", "429 Too many requests"],
  ["500", "500 Internal server error"],
  ["503", "503 Unavailable"],
  ["401", "401 Unauthorized"],
  ["400", "400 Bad request"],
  ["404", "404 Not found"],
] as const;

const DELAYS = [
  ["1000", "by 1 second"],
  ["5000", "by 5 seconds"],
  ["30000", "by 30 seconds"],
] as const;

export const KINDS: readonly Kind[] = [
  {
    id: "status",
    says: "Refuse with a status",
    choices: () => STATUSES,
    rule: (choice) => ({ status: Number(choice) }),
  },
  {
    id: "error",
    says: "Refuse with an error",
    choices: (errorTypes) => errorTypes.toSorted().map((type) => [type, type]),
    rule: (choice) => ({ error_type: choice }),
  },
  {
    id: "delay",
    says: "Hold the reply back",
    choices: () => DELAYS,
    rule: (choice) => ({ delay_ms: Number(choice) }),
  },
  { id: "truncate", says: "Cut the reply short", choices: () => [], rule: () => ({ truncate: true }) },
  { id: "drop", says: "Drop the connection", choices: () => [], rule: () => ({ drop: true }) },
];

export function whatOf({ errorType, status, delayMs, truncate, drop }: FaultView): string {
  const refused = [status, errorType].filter((word) => word !== undefined).join(" ");
  const said = [
    refused && `refused with ${refused}`,
    delayMs !== undefined && `held back ${delayMs / 1_000} s`,
    truncate && "reply cut short",
    drop && "connection dropped",
  ];
  return said.filter(Boolean).join(", ");
}
