import type { HttpReply, HttpRequest, Transport } from "../../ports/http.ts";
import { answerOf } from "../intercept.ts";
import type { Answer } from "../path.ts";
import type { Deeds, Stage, StageTypes } from "../stage.ts";
import { replyInWords } from "../story.ts";
import type { Move } from "./move.ts";
import type { Breach, Witness } from "./witness.ts";

/** A call that broke something, and what went before it. */
export interface Sighting extends Breach {
  readonly request: HttpRequest;
  /** The move that was being made, where the call was none of the workflow's own. */
  readonly during: Move | undefined;
}

/** Looks at every call of one story: at what holds of any service, and at what the witness of this one knows. */
export class Watch<Types extends StageTypes> {
  readonly stage: Stage<Types>;
  readonly sightings: Sighting[] = [];
  /** The move that is being made. */
  during: Move | undefined;
  readonly #witness: Witness;
  #time = Number.NEGATIVE_INFINITY;
  #armed = false;

  constructor(stage: Stage<Types>, witness: Witness) {
    this.#witness = witness;
    this.stage = {
      ...stage,
      transport: this.#watched(stage),
      arm: (rule, operationId) => {
        this.#armed = true;
        return stage.arm(rule, operationId);
      },
    };
  }

  #watched(stage: Stage<Types>): Transport {
    return async (request, options) => {
      const { during } = this;
      const saw = (breach: Breach): void => void this.sightings.push({ ...breach, request, during });
      this.#witness.before(request);
      const since = stage.count();
      let reply: HttpReply;
      try {
        reply = await stage.transport(request, options);
      } catch (thrown) {
        saw({
          says: "every call is answered",
          seen: thrown instanceof Error ? thrown.message : String(thrown),
        });
        throw thrown;
      }
      for (const breach of this.#witness.after(request, reply)) saw(breach);
      for (const breach of this.#always(answerOf(reply), since())) saw(breach);
      return reply;
    };
  }

  /** What holds whatever the service is. */
  #always(answer: Answer, deeds: Deeds): Breach[] {
    const { errorOf, clock } = this.stage;
    const { status } = answer;
    const error = errorOf(answer.body);
    const seen = replyInWords(answer, errorOf);
    const wentBack = clock.now() < this.#time;
    this.#time = clock.now();
    const done = (["opened", "closed", "codes"] as const).filter((deed) => deeds[deed] > 0);
    const breaches: Breach[] = [];
    if (wentBack) breaches.push({ says: "the clock never goes back", seen: "it did" });
    if (status >= 400 && done.length > 0)
      breaches.push({
        says: "a refusal changes nothing",
        seen: `${seen}, and yet ${done.map((deed) => `${DEED[deed]}: ${deeds[deed]}`).join(", ")}`,
        ...(error !== undefined && { due: { status, error } }),
      });
    if (status >= 500 && !this.#armed)
      breaches.push({ says: "the server fails only where a fault was armed", seen });
    return breaches;
  }
}

const DEED = { opened: "sessions opened", closed: "sessions closed", codes: "codes spent" } as const;
