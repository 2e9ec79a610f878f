import { messageOf } from "../../document/message-of.ts";
import type { Objection, Witness } from "../../mock/witness.ts";
import type { HttpReply, HttpRequest, Transport } from "../../ports/http.ts";
import { answerOf } from "../intercept.ts";
import type { Answer } from "../path.ts";
import type { Deeds, Stage, StageTypes } from "../stage.ts";
import { replyInWords } from "../story.ts";
import type { Move } from "./move.ts";

/** A call that broke something, and what went before it. */
export interface Sighting extends Objection {
  readonly request: HttpRequest;
  /** The move that was being made, where the call was none of the workflow's own. */
  readonly during: Move | undefined;
}

/** A call, and how many codes it took as far as the witness knows. */
export interface SeenCall {
  readonly request: HttpRequest;
  readonly codes: number;
}

/** Looks at every call of one story: at what holds of any service, and at what the witness of this one knows. */
export class Watch<Types extends StageTypes> {
  readonly stage: Stage<Types>;
  readonly sightings: Sighting[] = [];
  /** Every call, in their order. */
  readonly calls: SeenCall[] = [];
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
      const saw = (objection: Objection): void => void this.sightings.push({ ...objection, request, during });
      this.#witness.before(request);
      const since = stage.count();
      let reply: HttpReply;
      try {
        reply = await stage.transport(request, options);
      } catch (thrown) {
        saw({
          says: "every call is answered",
          seen: messageOf(thrown),
        });
        throw thrown;
      }
      const { objections, codes } = this.#witness.after(request, reply);
      this.calls.push({ request, codes });
      for (const objection of objections) saw(objection);
      for (const objection of this.#always(answerOf(reply), await since())) saw(objection);
      return reply;
    };
  }

  /** What holds whatever the service is. */
  #always(answer: Answer, deeds: Deeds): Objection[] {
    const { errorOf, clock } = this.stage;
    const { status } = answer;
    const error = errorOf(answer.body);
    const seen = replyInWords(answer, errorOf);
    const wentBack = clock.now() < this.#time;
    this.#time = clock.now();
    const done = (["opened", "closed", "codes"] as const).filter((deed) => deeds[deed] > 0);
    const objections: Objection[] = [];
    if (wentBack) objections.push({ says: "the clock never goes back", seen: "it did" });
    if (status >= 400 && done.length > 0)
      objections.push({
        says: "a refusal changes nothing",
        seen: `${seen}, and yet ${done.map((deed) => `${DEED[deed]}: ${deeds[deed]}`).join(", ")}`,
        ...(error !== undefined && { due: { status, error } }),
      });
    if (status >= 500 && !this.#armed)
      objections.push({ says: "the server fails only where a fault was armed", seen });
    return objections;
  }
}

const DEED = { opened: "sessions opened", closed: "sessions closed", codes: "codes spent" } as const;
