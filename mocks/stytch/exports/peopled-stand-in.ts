import type { Entry } from "../../../src/mock/journal.ts";
import { bodyText } from "../../../src/ports/http.ts";
import type { Seed } from "../../../src/ports/random.ts";
import { isProofAlone, provesSecondFactor } from "../b2b/second-factor-call.ts";
import { castFor } from "../people/cast.ts";
import { missing } from "../people/personas.ts";
import { describedPolicies, type Policies } from "../policies.ts";
import type { StytchWorld } from "../state.ts";
import { totpCode } from "../totp.ts";
import { standInInProcess } from "./in-process.ts";

/** A run that names no seed is the same every time. */
const DEFAULT_SEED = "understudy";

/** What a workflow uses, from which follows who has to be in the world. */
interface WorkflowNeeds {
  readonly policies?: Readonly<Record<string, unknown>>;
  readonly seed: Seed | undefined;
  readonly clock: { readonly at?: number; readonly frozen: boolean } | undefined;
  readonly operations: readonly string[];
  readonly fields: readonly string[];
  readonly inputs: readonly string[];
}

/** What a run says that would have gone otherwise by the documentation. */
const PROOF_ALONE =
  "A second factor was proven without a session, which Stytch's OpenAPI description allows and its documentation does not; --strict-mfa refuses it.";

/**
 * A fresh stand-in whose world holds somebody who can go through the workflow, in all that they need. It follows the
 * published description, since the published workflows do, and says where the documentation asks for more.
 */
export function makePeopledStandIn(needs: WorkflowNeeds) {
  const { seed = DEFAULT_SEED, clock, operations } = needs;
  const policies: Partial<Policies> = { ...describedPolicies, ...needs.policies };
  const { mock, world, wait, login } = standInInProcess({ seed, clock, policies });
  const values = castFor(world, {
    operations,
    fields: new Set(needs.fields),
    inputs: new Set(needs.inputs.map(snakeCase)),
  });
  const newestCode = (to?: string, channels: readonly string[] = CHANNELS) =>
    world.inbox.all(to).findLast(({ channel }) => channels.includes(channel))?.code;
  return {
    handle: mock.handle,
    clock: world.clock,
    wait,
    login,
    answers: (operationId: string) => Object.hasOwn(mock.service.operations, operationId),
    supply: (input: string, readers: readonly string[]): unknown => {
      const name = snakeCase(input);
      if (name === "recovery_code") return () => newestRegistration(world).recovery_codes[0];
      if (!/(^|_)(code|passcode|otp)$/.test(name)) return values[name];
      return readsApp(name, readers)
        ? () => totpCode(newestRegistration(world).secret, world.now)
        : () =>
            newestCode(undefined, channelsOf(name, readers)) ??
            missing("No message has been sent yet that a code could be read from.");
    },
    newestCode: (to?: string) => newestCode(to),
    notes: () => (mock.journal.entries(world.project).some(tookProofAlone) ? [PROOF_ALONE] : []),
  };
}

const tookProofAlone = ({ operationId, request, reply }: Entry): boolean =>
  operationId !== undefined &&
  // Only such a call is known to have a body of JSON.
  provesSecondFactor(operationId) &&
  reply.status === 200 &&
  isProofAlone(operationId, JSON.parse(bodyText(request)));

const snakeCase = (name: string): string =>
  name.replaceAll(/[A-Z]/g, "_$&").replaceAll("-", "_").toLowerCase();

/** A code may come from a message or from the app: the step that reads it decides. */
const readsApp = (name: string, readers: readonly string[]): boolean =>
  readers.length > 0 ? readers.some((id) => /totp/i.test(id)) : name.startsWith("totp");

const CHANNELS = ["email", "sms", "whatsapp"];

/** Of two codes that are on their way at once, the one that is meant: its input says so, or the step that reads it. */
function channelsOf(name: string, readers: readonly string[]): readonly string[] {
  const named = (text: string) => CHANNELS.filter((channel) => text.toLowerCase().includes(channel));
  const found = [named(name), readers.flatMap(named)].find((channels) => channels.length > 0);
  return found ?? CHANNELS;
}

function newestRegistration(world: StytchWorld) {
  return (
    [...world.data.totps.values()].at(-1) ?? missing("There is no authenticator registration to read from.")
  );
}
