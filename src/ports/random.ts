import { generateKeyPairSync, type KeyObject, randomInt } from "node:crypto";

/** All there is to a generator, as data, so that a snapshot of a world can hold it. */
export type RandomState = readonly [number, number, number, number];

export type Seed = number | string;

/** The one place that reads real chance: a seed for a run that was not given one. */
export const freshSeed = (): number => randomInt(2 ** 31);

/** Real chance too: a key that nobody else has, for a server's certificate. */
export const freshKeyPair = (): { readonly privateKey: KeyObject; readonly publicKey: KeyObject } =>
  generateKeyPairSync("ec", { namedCurve: "P-256" });

/** A seeded generator (sfc32): the same seed and the same calls give the same values. Not for real secrets. */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter: number;

  constructor(seed: Seed) {
    [this.#a, this.#b, this.#c, this.#counter] = [hash(`${seed}/a`), hash(`${seed}/b`), hash(`${seed}/c`), 1];
    for (let i = 0; i < 12; i++) this.#next();
  }

  get state(): RandomState {
    return [this.#a, this.#b, this.#c, this.#counter];
  }

  restore(state: RandomState): void {
    [this.#a, this.#b, this.#c, this.#counter] = state;
  }

  /** From 0 up to, not including, 1. */
  fraction(): number {
    return this.#next() / 2 ** 32;
  }

  /** A whole number from 0 up to, not including, `below`. */
  integer(below: number): number {
    return Math.floor(this.fraction() * below);
  }

  bytes(length: number): Uint8Array {
    const bytes = new Uint8Array(length);
    for (let i = 0; i < length; i++) bytes[i] = this.#next() >>> 24;
    return bytes;
  }

  /** `length` characters out of `alphabet`. */
  text(length: number, alphabet: string): string {
    let text = "";
    for (let i = 0; i < length; i++) text += alphabet[this.integer(alphabet.length)];
    return text;
  }

  /** A version 4 UUID (RFC 9562), lower case. */
  uuid(): string {
    const hex = Buffer.from(this.bytes(16)).toString("hex");
    const variant = "89ab"[Number.parseInt(hex.charAt(16), 16) & 3];
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
  }

  #next(): number {
    const sum = (this.#a + this.#b + this.#counter) >>> 0;
    this.#counter = (this.#counter + 1) >>> 0;
    this.#a = (this.#b ^ (this.#b >>> 9)) >>> 0;
    this.#b = (this.#c + (this.#c << 3)) >>> 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) >>> 0;
    return sum;
  }
}

/** FNV-1a, so that any text can seed a generator. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
