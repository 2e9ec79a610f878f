import type { Actor } from "./path.ts";

interface Waiting {
  readonly turn: string;
  readonly go: () => void;
  readonly stop: (error: Error) => void;
}

/**
 * Lets the steps of two actors run one at a time, in the order that a path asks for: what one does must not depend on
 * how fast the network is with what the other does.
 */
export class Turns {
  #left: readonly string[];
  readonly #active: Set<Actor>;
  readonly #waiting = new Map<Actor, Waiting>();
  #busy: Actor | undefined;

  constructor(order: readonly string[], actors: readonly Actor[]) {
    this.#left = order;
    this.#active = new Set(actors);
  }

  /** Waits until nobody else is at a step, and every step that is to come before is over. */
  async begin(actor: Actor, stepId: string): Promise<void> {
    const turn = `${actor} ${stepId}`;
    if (this.#mayGo(turn)) {
      this.#busy = actor;
      return;
    }
    await new Promise<void>((go, stop) => {
      this.#waiting.set(actor, { turn, go, stop });
      this.#refuseStandstill();
    });
  }

  end(actor: Actor, stepId: string): void {
    const place = this.#left.indexOf(`${actor} ${stepId}`);
    if (place >= 0) this.#left = this.#left.toSpliced(place, 1);
    this.#free(actor);
  }

  /** An actor whose run is over takes no more turns. */
  leave(actor: Actor): void {
    this.#active.delete(actor);
    this.#left = this.#left.filter((turn) => !turn.startsWith(`${actor} `));
    this.#free(actor);
  }

  /** A step that the order does not name comes when it may. */
  #mayGo(turn: string): boolean {
    return this.#busy === undefined && (!this.#left.includes(turn) || this.#left[0] === turn);
  }

  #free(actor: Actor): void {
    if (this.#busy === actor) this.#busy = undefined;
    for (const [other, { turn, go }] of this.#waiting) {
      if (!this.#mayGo(turn)) continue;
      this.#waiting.delete(other);
      this.#busy = other;
      go();
    }
    this.#refuseStandstill();
  }

  /** Everybody waits for a step that will not come. */
  #refuseStandstill(): void {
    if (this.#active.size === 0 || this.#waiting.size < this.#active.size) return;
    const turns = [...this.#waiting.values()].map(({ turn }) => `"${turn}"`).join(" and ");
    const error = new Error(
      `The order cannot be kept: ${turns} would wait for "${this.#left[0]}", which cannot come first.`,
    );
    for (const { stop } of this.#waiting.values()) stop(error);
    this.#waiting.clear();
  }
}
