import type { Allowance } from "./allowed.ts";
import type { Rule, Violation } from "./rule.ts";
import type { Source } from "./source.ts";

/** The only readers of real time and real chance. */
const READERS: Readonly<Record<string, readonly string[]>> = {
  time: ["src/ports/clock.ts"],
  chance: ["src/ports/random.ts"],
};

const AMBIENT: Readonly<Record<string, RegExp>> = {
  time: /^(Date\.now|new Date\(\)|performance\.now|process\.hrtime|(globalThis\.)?set(Timeout|Interval)|AbortSignal\.timeout|Temporal\.Now)$/,
  chance: /^(Math\.random|(\w+\.)?(random(Bytes|UUID|Int|Fill|FillSync)|getRandomValues))$/,
};

const TIMER_MODULES = /^(node:)?timers(\/promises)?$/;

const CODE_FROM_TEXT =
  /^(eval|(globalThis|window)\.eval|new Function\(.*\)|Function|new AsyncFunction\(.*\))$/;

export const purityRules = (allowed: readonly Allowance[]): readonly Rule[] => [
  {
    name: "nothing but the ports reads real time or real chance",
    violations: (sources) => sources.flatMap((source) => ambient(source, allowed)),
  },
  {
    name: "nothing is allowed real time or chance without a need",
    violations: (sources) =>
      allowed
        .filter(({ path, what }) => !sources.some((source) => source.path === path && reaches(source, what)))
        .map(({ path, what }) => ({
          path,
          line: 1,
          message: `no longer uses ${what}: take it off the list`,
        })),
  },
  {
    name: "no text is run as code",
    violations: (sources) =>
      sources.flatMap(({ path, uses }) =>
        uses
          .filter(({ what }) => CODE_FROM_TEXT.test(what))
          .map(({ line, what }) => ({ path, line, message: `${what} runs text as code` })),
      ),
  },
];

const reaches = (source: Source, what: string): boolean => source.uses.some((use) => use.what === what);

function ambient({ path, imports, uses }: Source, allowed: readonly Allowance[]): Violation[] {
  const timers = imports
    .filter(({ from }) => TIMER_MODULES.test(from))
    .map(({ line, from }) => ({ path, line, message: `imports ${from}: take the time from a clock` }));
  const reads = uses.flatMap(({ line, what }) => {
    if (allowed.some((allowance) => allowance.path === path && allowance.what === what)) return [];
    return Object.entries(AMBIENT)
      .filter(([kind, pattern]) => pattern.test(what) && !READERS[kind]?.includes(path))
      .map(([kind]) => ({ path, line, message: `${what} reads real ${kind}: only ${READERS[kind]} may` }));
  });
  return [...timers, ...reads];
}
