// The kit for tests of any runner: nothing here knows of one.
export type { Control, ErrorType, Message, OperationId } from "./control.ts";
export type { ProvenFactor, Somebody, WantedSession } from "./kit/signed-in.ts";
export { type ServedKit, type StartOptions, type StytchServer, startStytch } from "./kit/start-stytch.ts";
export type { ClientOptions, People, StytchKit } from "./kit/stytch-kit.ts";
export {
  assertReceived,
  assertSentCode,
  assertSignedIn,
  assertStytchError,
  type StytchMatchers,
  stytchMatchers,
  type WantedCall,
  type WantedCode,
} from "./kit/stytch-matchers.ts";
