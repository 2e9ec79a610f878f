import type { UnaskedProbe } from "../../../src/mock/probe.ts";

/** Open questions that a program cannot ask without somebody who reads a message, or without doing harm. */
export const unasked: readonly UnaskedProbe[] = [
  {
    id: "superseded-code",
    asks: "whether a code that another was sent after is a 401 or a 404",
    reason: "both codes have to be read from a phone or a mailbox; the sandbox sends the same one always",
  },
  {
    id: "code-attempts",
    asks: "whether one code can be tried only so often",
    reason: "the code has to be sent to somebody, and wrong guesses lock the account first",
  },
  {
    id: "rate-limits",
    asks: "how many sends, searches and authentications a minute are let through",
    reason: "it would take the project's share from everybody else who uses it",
  },
  {
    id: "member-phone-id",
    asks: "which prefix the id of a member's phone has",
    reason: "it is shown only in a session, which needs a code from that phone",
  },
  {
    id: "member-recovery-factor",
    asks: "which factor a recovery code leaves in a member's session",
    reason: "it takes a session, or an intermediate one, which needs a code from a mailbox",
  },
  {
    id: "more-sandbox-values",
    asks: "which further sandbox values there are",
    reason: "a value that nobody knows of cannot be asked for",
  },
];
