/** Who asks: a project of the service, by HTTP Basic. */
export interface ProbeLogin {
  readonly username: string;
  readonly password: string;
}

/** What earlier calls of a probe left to read, by name. `{name}` in a path or a body stands for it. */
export type ProbeValues = Readonly<Record<string, string>>;

/** One request of a probe, and what is looked at in its reply besides status, error type and shape. */
export interface ProbeCall {
  /** What it does, as a report says it: "gets the deleted user". */
  readonly does: string;
  readonly method: "GET" | "POST" | "PUT" | "DELETE" | "PATCH";
  readonly path: string;
  readonly body?: unknown;
  /** Sent as the body just as it is, instead of `body`. */
  readonly text?: string;
  /** The Authorization header, where it is not the login's own; undefined for none. */
  readonly authorization?: (login: ProbeLogin) => string | undefined;
  /** Values that are worked out of those known and of the time. */
  readonly work?: (values: ProbeValues, now: number) => ProbeValues;
  /** Names, and the pointer of each in the reply. */
  readonly take?: Readonly<Record<string, string>>;
  /** Pointers to values that have to be the same on both sides. */
  readonly fixed?: readonly string[];
  /** Pointers to ids that have to be alike but for their UUIDs. */
  readonly alike?: readonly string[];
  /** Pointers, and the earlier value that each either repeats on both sides or on neither. */
  readonly repeats?: Readonly<Record<string, string>>;
  /** Its success shows whatever else there is in the project, so its shape says nothing. */
  readonly anyShape?: boolean;
  /** What there is of it when the call succeeds, also where it should be refused: a name in the table of things. */
  readonly makes?: string;
  /** How long to wait before the call, on both sides. */
  readonly pauseMs?: (now: number) => number;
  /** Why it is no surprise that the replies differ: told all the same, and not counted. */
  readonly known?: string;
}

/** A few calls that ask one thing of a service. */
export interface Probe {
  readonly id: string;
  readonly asks: string;
  /** Which of the logins it needs. */
  readonly login: string;
  readonly calls: readonly ProbeCall[];
  /** What else it may do, besides what it makes: told before it is asked. */
  readonly warns?: string;
}

/** What cannot be asked by a program alone. */
export interface UnaskedProbe {
  readonly id: string;
  readonly asks: string;
  readonly reason: string;
}

/** Something that probes make, and how it is removed again. */
export interface ProbeThing {
  /** Where its id stands in the reply that made it. */
  readonly id: string;
  /** The path that a DELETE removes it at, with `{id}`. */
  readonly path: string;
}

/** Everything that there is to ask of a service, and how its errors are read. */
export interface ProbeTable {
  readonly probes: readonly Probe[];
  readonly unasked: readonly UnaskedProbe[];
  readonly things: Readonly<Record<string, ProbeThing>>;
  /** For each login a call that succeeds whenever the login is good, and changes nothing. */
  readonly greetings: Readonly<Record<string, Pick<ProbeCall, "method" | "path" | "body">>>;
  /** Pointers into an error. */
  readonly errors: { readonly type: string; readonly message: string };
}
