import { ExpiryQueue } from "./expiry-queue.ts";

/** What a row is found by in an index: a value, several, or nothing when the row is not in it. */
type IndexValues = string | readonly string[] | undefined;

export type Indexes<Row, Name extends string> = Readonly<Record<Name, (row: Row) => IndexValues>>;

const valuesIn = (values: IndexValues): readonly string[] =>
  values === undefined ? [] : typeof values === "string" ? [values] : values;

/**
 * Rows by key, with the indexes their readers need. A row is never changed in place: `update` puts a new one
 * where the old one was, so a copy of a collection shares its rows and costs no more than its index.
 */
export class Collection<Row extends object, Name extends string = never> {
  readonly #key: (row: Row) => string;
  readonly #by: Indexes<Row, Name>;
  readonly #expiresAt: ((row: Row) => number) | undefined;
  readonly #expiry = new ExpiryQueue();
  readonly #rows = new Map<string, Row>();
  /** Most values lead to one row: a set is made only for those that lead to more. */
  readonly #indexes = new Map<Name, Map<string, string | Set<string>>>();

  /** With `expiresAt`, rows whose time has come go when `collect` is called. */
  constructor(key: (row: Row) => string, indexes?: Indexes<Row, Name>, expiresAt?: (row: Row) => number) {
    this.#key = key;
    this.#expiresAt = expiresAt;
    this.#by = indexes ?? ({} as Indexes<Row, Name>);
    for (const name of this.#names()) this.#indexes.set(name, new Map());
  }

  get size(): number {
    return this.#rows.size;
  }

  values(): IterableIterator<Row> {
    return this.#rows.values();
  }

  get(key: string): Row | undefined {
    return this.#rows.get(key);
  }

  insert(row: Row): Row {
    const key = this.#key(row);
    if (this.#rows.has(key)) throw new Error(`A row with the key "${key}" is there already.`);
    this.#put(key, row);
    return row;
  }

  update(key: string, changes: Partial<Row>): Row {
    const before = this.#rows.get(key);
    if (!before) throw new Error(`There is no row with the key "${key}" to update.`);
    const after = { ...before, ...changes };
    this.#rows.set(key, after);
    this.#watch(key, after, before);
    // An index whose value stays is left alone, so that a row keeps its place among those beside it.
    for (const name of this.#names()) {
      if (String(this.#by[name](before)) === String(this.#by[name](after))) continue;
      this.#unindex(name, key, before);
      this.#index(name, key, after);
    }
    return after;
  }

  delete(key: string): boolean {
    const row = this.#rows.get(key);
    if (!row) return false;
    for (const name of this.#names()) this.#unindex(name, key, row);
    return this.#rows.delete(key);
  }

  /** The first row that an index has under a value. */
  find(index: Name, value: string): Row | undefined {
    const [key] = this.#keys(index, value);
    return key === undefined ? undefined : this.#rows.get(key);
  }

  /** Every row that an index has under a value, oldest first. */
  filter(index: Name, value: string): Row[] {
    const rows: Row[] = [];
    for (const key of this.#keys(index, value)) {
      const row = this.#rows.get(key);
      if (row) rows.push(row);
    }
    return rows;
  }

  /** Removes what has expired. Costs as much as there is to remove, however much is kept. */
  collect(now: number): void {
    for (let key = this.#expiry.takeDue(now); key !== undefined; key = this.#expiry.takeDue(now)) {
      const row = this.#rows.get(key);
      // The end may have been moved since this entry was made; a later one stands for it.
      if (row && this.#expiresAt && this.#expiresAt(row) <= now) this.delete(key);
    }
  }

  copy(): Collection<Row, Name> {
    const copy = new Collection<Row, Name>(this.#key, this.#by, this.#expiresAt);
    for (const [key, row] of this.#rows) copy.#put(key, row);
    return copy;
  }

  #names(): Name[] {
    return Object.keys(this.#by) as Name[];
  }

  #watch(key: string, row: Row, before?: Row): void {
    if (!this.#expiresAt) return;
    const at = this.#expiresAt(row);
    if (!before || this.#expiresAt(before) !== at) this.#expiry.add(key, at);
  }

  #put(key: string, row: Row): void {
    this.#rows.set(key, row);
    this.#watch(key, row);
    for (const name of this.#names()) this.#index(name, key, row);
  }

  #keys(index: Name, value: string): Iterable<string> {
    const keys = this.#indexes.get(index)?.get(value);
    return keys === undefined ? [] : typeof keys === "string" ? [keys] : keys;
  }

  #index(name: Name, key: string, row: Row): void {
    const index = this.#indexes.get(name);
    for (const value of valuesIn(this.#by[name](row))) {
      const keys = index?.get(value);
      if (keys === undefined) index?.set(value, key);
      else if (typeof keys === "string") index?.set(value, new Set([keys, key]));
      else keys.add(key);
    }
  }

  #unindex(name: Name, key: string, row: Row): void {
    const index = this.#indexes.get(name);
    for (const value of valuesIn(this.#by[name](row))) {
      const keys = index?.get(value);
      if (typeof keys === "object") keys.delete(key);
      if (keys === key || (typeof keys === "object" && keys.size === 0)) index?.delete(value);
    }
  }
}
