import type { Case, Trial } from "./case.ts";
import { median, quartiles } from "./statistics.ts";

export interface Comparison {
  readonly name: string;
  readonly target: number;
  readonly reference: { readonly name: string; readonly rate: number };
  readonly subject: { readonly name: string; readonly rate: number };
  /** The median of the rounds' ratios, and the middle half of them. */
  readonly ratio: number;
  readonly spread: readonly [number, number];
  readonly met: boolean;
}

export interface Effort {
  readonly rounds: number;
  /** How long each contestant works in a round. */
  readonly milliseconds: number;
}

/** Both work in every round, by turns first, so that what slows the machine slows both. */
export async function compare(one: Case, { rounds, milliseconds }: Effort): Promise<Comparison> {
  const reference = await one.reference.start();
  const subject = await one.subject.start();
  const rates: { reference: number; subject: number }[] = [];
  try {
    // The first round only warms up.
    await round(reference, subject, milliseconds, false);
    for (let turn = 0; turn < rounds; turn++) {
      rates.push(await round(reference, subject, milliseconds, turn % 2 === 1));
    }
  } finally {
    await Promise.all([reference.stop(), subject.stop()]);
  }
  const ratios = rates.map((rate) => rate.subject / rate.reference);
  const ratio = median(ratios);
  return {
    name: one.name,
    target: one.target,
    reference: { name: one.reference.name, rate: median(rates.map((rate) => rate.reference)) },
    subject: { name: one.subject.name, rate: median(rates.map((rate) => rate.subject)) },
    ratio,
    spread: quartiles(ratios),
    met: ratio >= one.target,
  };
}

async function round(reference: Trial, subject: Trial, milliseconds: number, subjectFirst: boolean) {
  return subjectFirst
    ? { subject: await subject.rate(milliseconds), reference: await reference.rate(milliseconds) }
    : { reference: await reference.rate(milliseconds), subject: await subject.rate(milliseconds) };
}
