import type { Actor } from "./path.ts";

interface Waiting {
  readonly turn: string;
  readonly go: () => void;
  readonly stop: (error: Error) => void;
}

/** Lets the steps of two actors run in the order that a path asks for. */
export class Turns {
  #left: readonly string[];
  readonly #active: Set<Actor>;
  readonly #waiting = new Map<Actor, Waiting>();

  constructor(order: readonly string[], actors: readonly Actor[]) {
    this.#left = order;
    this.#active = new Set(actors);
  }

  /** Waits until every step that is to come before is over. A step that is not named waits for nobody. */
  async begin(actor: Actor, stepId: string): Promise<void> {
    const turn = `${actor} ${stepId}`;
    if (!this.#left.includes(turn) || this.#left[0] === turn) return;
    await new Promise<void>((go, stop) => {
      this.#waiting.set(actor, { turn, go, stop });
      this.#refuseStandstill();
    });
  }

  end(actor: Actor, stepId: string): void {
    const place = this.#left.indexOf(`${actor} ${stepId}`);
    if (place >= 0) this.#left = this.#left.toSpliced(place, 1);
    this.#next();
  }

  /** An actor whose run is over takes no more turns. */
  leave(actor: Actor): void {
    this.#active.delete(actor);
    this.#left = this.#left.filter((turn) => !turn.startsWith(`${actor} `));
    this.#next();
  }

  #next(): void {
    for (const [actor, { turn, go }] of this.#waiting) {
      if (this.#left[0] !== turn) continue;
      this.#waiting.delete(actor);
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
