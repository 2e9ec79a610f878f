import { type WantedCall as AnyWantedCall, judgeReceived } from "../../../../src/kit/received.ts";
import { type WantedCode as AnyWantedCode, judgeSentCode } from "../../../../src/kit/sent-code.ts";
import { assertVerdict, type Verdict } from "../../../../src/kit/verdict.ts";
import type { Control, ErrorType, OperationId, StytchVocabulary } from "../control.ts";
import { judgeSignedIn, type Somebody, type WantedSession } from "./signed-in.ts";
import { judgeStytchError, readable } from "./stytch-error.ts";
import type { StytchKit } from "./stytch-kit.ts";

export type WantedCode = AnyWantedCode<StytchVocabulary>;
export type WantedCall = AnyWantedCall<StytchVocabulary>;

/** What `expect` can ask of a stand-in and of an error. */
export interface StytchMatchers {
  /** Of `stytch`: a code was sent, to this address and by this channel where they are named. */
  toHaveSentCode(wanted?: WantedCode): Promise<void>;
  /** Of `stytch`: an operation was called, with this status and body, and so often, where they are named. */
  toHaveReceived(operationId: OperationId, wanted?: WantedCall): Promise<void>;
  /** Of `stytch`: somebody has a living session, of exactly these factors where they are named. */
  toHaveSignedIn(who: Somebody, wanted?: WantedSession): Promise<void>;
  /** Of what an SDK has thrown, of the body of a reply, or of a Response, and then it has to be awaited. */
  toBeStytchError(type: ErrorType, status?: number): void;
}

/** For `expect.extend`, of vitest or of Jest. */
export const stytchMatchers = {
  toHaveSentCode: async (received: unknown, wanted: WantedCode = {}): Promise<Verdict> =>
    judgeSentCode(controlIn(received, "toHaveSentCode"), wanted),

  toHaveReceived: async (
    received: unknown,
    operationId: OperationId,
    wanted: WantedCall = {},
  ): Promise<Verdict> => judgeReceived(controlIn(received, "toHaveReceived"), operationId, wanted),

  toHaveSignedIn: async (received: unknown, who: Somebody, wanted: WantedSession = {}): Promise<Verdict> =>
    judgeSignedIn(kitIn(received, "toHaveSignedIn"), who, wanted),

  toBeStytchError: (received: unknown, type: ErrorType, status?: number): Verdict | Promise<Verdict> => {
    const value = readable(received);
    return value instanceof Promise
      ? value.then((read) => judgeStytchError(read, type, status))
      : judgeStytchError(value, type, status);
  },
};

/** The same without a test runner: throws an AssertionError unless a code was sent. */
export async function assertSentCode(stytch: Pick<Control, "inbox">, wanted: WantedCode = {}): Promise<void> {
  assertVerdict(await judgeSentCode(stytch, wanted), assertSentCode);
}

/** Throws an AssertionError unless an operation was called like this. */
export async function assertReceived(
  stytch: Pick<Control, "verify">,
  operationId: OperationId,
  wanted: WantedCall = {},
): Promise<void> {
  assertVerdict(await judgeReceived(stytch, operationId, wanted), assertReceived);
}

/** Throws an AssertionError unless somebody has a living session. */
export async function assertSignedIn(
  stytch: Pick<StytchKit, "standIn" | "projectId">,
  who: Somebody,
  wanted: WantedSession = {},
): Promise<void> {
  assertVerdict(judgeSignedIn(stytch, who, wanted), assertSignedIn);
}

/** Throws an AssertionError unless it is this error. Of a promise, what it is rejected with or comes to. */
export async function assertStytchError(value: unknown, type: ErrorType, status?: number): Promise<void> {
  const settled = await Promise.resolve(value).catch((error: unknown) => error);
  assertVerdict(judgeStytchError(await readable(settled), type, status), assertStytchError);
}

const has = (value: unknown, ...names: readonly string[]): boolean =>
  typeof value === "object" && value !== null && names.every((name) => name in value);

const isControl = (value: unknown): value is Control => has(value, "inbox", "verify");
const isKit = (value: unknown): value is StytchKit => has(value, "standIn", "projectId");

function controlIn(received: unknown, matcher: string): Control {
  return isControl(received) ? received : notAsked(matcher);
}

function kitIn(received: unknown, matcher: string): StytchKit {
  return isKit(received) ? received : notAsked(matcher);
}

function notAsked(matcher: string): never {
  throw new TypeError(`${matcher} is asked of a stand-in: expect(stytch).${matcher}(…).`);
}
