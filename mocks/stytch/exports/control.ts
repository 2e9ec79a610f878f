import { type ControlOptions, control as controlOf } from "../../../src/control/client/client.ts";
import type {
  ArmedFault as AnyArmedFault,
  Control as AnyControl,
  FaultRule as AnyFaultRule,
  Message as AnyMessage,
} from "../../../src/control/client/control-interface.ts";
import type { Vocabulary } from "../../../src/control/client/vocabulary.ts";
import type { Channel } from "../codes.ts";
import type { operations as b2b } from "../generated/b2b-openapi.ts";
import type { operations as consumer } from "../generated/consumer-openapi.ts";
import type { ErrorType } from "../generated/error-type.ts";
import type { Policies } from "../policies.ts";

export { ControlError, type Problem } from "../../../src/control/client/ask.ts";
export type { ControlOptions } from "../../../src/control/client/client.ts";
export type {
  Authenticator,
  Clock,
  Exchange,
  Health,
  InboxQuery,
  Instant,
  Journal,
  JournalQuery,
  Lock,
  Names,
  Question,
  Snapshot,
  Verification,
} from "../../../src/control/client/control-interface.ts";
export type { Vocabulary } from "../../../src/control/client/vocabulary.ts";
export type { Duration } from "../../../src/ports/clock.ts";
export type { Channel } from "../codes.ts";
export type { ErrorType } from "../generated/error-type.ts";
export type { Policies } from "../policies.ts";

/** Every operation that is emulated, by its operationId. */
export type OperationId = keyof consumer | keyof b2b;

/** What Stytch calls its things; More are the operations that other descriptions have besides. */
export interface StytchVocabulary<More extends string = never> extends Vocabulary {
  readonly operationId: OperationId | More;
  readonly error: ErrorType;
  readonly channel: Channel;
  readonly policies: Policies;
}

export type Control<More extends string = never> = AnyControl<StytchVocabulary<More>>;
export type Message<More extends string = never> = AnyMessage<StytchVocabulary<More>>;
export type FaultRule<More extends string = never> = AnyFaultRule<StytchVocabulary<More>>;
export type ArmedFault<More extends string = never> = AnyArmedFault<StytchVocabulary<More>>;

/**
 * What a test does to one project of a stand-in: `control({ url, project })` over HTTP, `control({ standIn, project })` in
 * the same process. Operations of other descriptions are named by a type argument: `control<"api_sso_v1_GetConnections">`,
 * or `control<string>` for any.
 */
export const control = <More extends string = never>(options: ControlOptions): Control<More> =>
  controlOf<StytchVocabulary<More>>(options);
