import type { Control, Exchange } from "../control/client/control-interface.ts";
import { timestamp } from "../ports/clock.ts";
import type { Seed } from "../ports/random.ts";
import { type SeenWorld, seenMessages } from "../scenario/seen-messages.ts";
import { inboxTable, indent, table } from "../scenario/tables.ts";

/** What is known of a test that failed besides its error. */
interface FailedTest {
  readonly world: SeenWorld & { readonly project: string };
  readonly seed: Seed;
  /** The command that runs it again. */
  readonly again: string;
  /** The projects of requests that were for no running test. */
  readonly strays: readonly string[];
  /** The error that the body of a reply names. */
  readonly errorOf: (body: unknown) => string | undefined;
}

const MOST_CALLS = 20;

/** What a test saw of the stand-in, below its error: the calls, the inbox, the clock, and how to have it all again. */
export async function failureNote(
  control: Pick<Control, "journal">,
  { world, seed, again, strays, errorOf }: FailedTest,
): Promise<string> {
  const { exchanges } = await control.journal();
  const calls = exchanges.filter(({ request }) => !request.url.includes("/_understudy/")).slice(-MOST_CALLS);
  const blocks = [
    calls.length === 0 ? "calls  none" : callsTable(calls, errorOf),
    inboxTable(seenMessages(world)),
    ...strays.map((stray) => `stray  a call for ${stray}, which is the project of no running test`),
    `clock    ${timestamp(world.now)}\nproject  ${world.project}\nseed     ${seed}\nagain    ${again}`,
  ];
  return blocks.map(indent).join("\n\n");
}

const callsTable = (calls: readonly Exchange[], errorOf: FailedTest["errorOf"]): string =>
  table(
    ["calls", "answer"],
    calls.map(({ request, reply }) => [
      `${request.method} ${new URL(request.url, "http://stand-in").pathname}`,
      reply.status === 0
        ? "dropped"
        : [reply.status, errorOf(reply.body)].filter((part) => part !== undefined).join(" "),
    ]),
  );
