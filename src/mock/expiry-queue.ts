interface Due {
  readonly key: string;
  readonly at: number;
}

/**
 * What expires next, first: a binary heap. Nothing is ever taken out early; whoever takes an entry out asks
 * whether it still holds, so that moving an end costs one more entry and no search.
 */
export class ExpiryQueue {
  readonly #heap: Due[] = [];

  add(key: string, at: number): void {
    if (at === Number.POSITIVE_INFINITY) return;
    this.#heap.push({ key, at });
    this.#rise(this.#heap.length - 1);
  }

  /** The key of something whose time has come, if there is one. */
  takeDue(now: number): string | undefined {
    const [first] = this.#heap;
    if (!first || first.at > now) return undefined;
    const last = this.#heap.pop();
    if (last && last !== first) {
      this.#heap[0] = last;
      this.#sink(0);
    }
    return first.key;
  }

  #rise(index: number): void {
    for (let child = index; child > 0; ) {
      const parent = (child - 1) >> 1;
      if (!this.#isBefore(child, parent)) return;
      this.#swap(child, parent);
      child = parent;
    }
  }

  #sink(index: number): void {
    for (let parent = index; ; ) {
      let earliest = parent;
      for (const child of [2 * parent + 1, 2 * parent + 2]) {
        if (this.#isBefore(child, earliest)) earliest = child;
      }
      if (earliest === parent) return;
      this.#swap(parent, earliest);
      parent = earliest;
    }
  }

  #isBefore(one: number, other: number): boolean {
    const [a, b] = [this.#heap[one], this.#heap[other]];
    return a !== undefined && b !== undefined && a.at < b.at;
  }

  #swap(one: number, other: number): void {
    const [a, b] = [this.#heap[one], this.#heap[other]];
    if (!a || !b) return;
    this.#heap[one] = b;
    this.#heap[other] = a;
  }
}
