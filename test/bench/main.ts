import { parseArgs } from "node:util";
import { cases } from "./cases/index.ts";
import { type Comparison, compare } from "./compare.ts";
import { table } from "./table.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** Enough to see that everything runs; too little to judge by. */
    quick: { type: "boolean", default: false },
    rounds: { type: "string" },
    /** Exit with 1 when a target is missed. */
    strict: { type: "boolean", default: false },
  },
});

const effort = {
  rounds: Number(values.rounds ?? (values.quick ? 5 : 15)),
  milliseconds: values.quick ? 150 : 500,
};

const wanted = cases.filter(({ name }) => positionals.every((word) => name.includes(word)));
const comparisons: Comparison[] = [];
for (const one of wanted) comparisons.push(await compare(one, effort));

console.log(`Node ${process.version}, ${effort.rounds} rounds of ${effort.milliseconds} ms for each side\n`);
console.log(table(comparisons));
if (values.strict && comparisons.some(({ met }) => !met)) process.exitCode = 1;
