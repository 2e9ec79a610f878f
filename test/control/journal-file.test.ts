import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { JournalReader } from "../../src/control/journal/journal-reader.ts";
import type { OperationHandler } from "../../src/mock/service.ts";
import { faultOf, fileOfTest, linesOf, makeTiny, open, raise, service, written } from "./repeatable-tiny.ts";

test("a new journal begins with all that a stand-in is made from", async () => {
  const file = fileOfTest();
  const { resumed, note, close } = await open(file, { policies: { sealed: true }, flags: { "--seed": "7" } });
  close();
  expect({ resumed, note }).toEqual({ resumed: 0, note: undefined });
  expect(linesOf(file).map((line) => JSON.parse(line))).toEqual([
    {
      understudy_journal: 1,
      version: "1.2.3",
      faker: manifest.dependencies["@faker-js/faker"],
      service: "Tiny",
      seed: 7,
      clock: { frozen: false, value: 0 },
      policies: { sealed: true },
      synthesize: false,
      descriptions: [],
      flags: { "--seed": "7" },
    },
  ]);
});

test("an exchange is in the file, whole, before its reply is there", async () => {
  const file = fileOfTest();
  const { standIn, close } = await open(file, { clock: { frozen: true, value: 0 } });
  const reply = await raise(standIn, 5);
  const [, line = ""] = linesOf(file);
  close();
  expect(readFileSync(file, "utf8").endsWith("}\n")).toBe(true);
  const { time, reply: recorded, ...asked } = JSON.parse(line);
  expect(time).toBeGreaterThan(Date.UTC(2020));
  expect(asked).toEqual({
    n: 1,
    project: "p",
    operation_id: "raise",
    at: "1970-01-01T00:00:00.000Z",
    request: {
      method: "POST",
      url: "/counters/visits",
      headers: { authorization: "p:masked-e564b4081d7a9ea4", "x-reason": "test" },
      body: '{"by":5}',
    },
  });
  expect({ status: recorded.status, ...JSON.parse(recorded.body) }).toEqual(reply);
});

test("a journal that is opened again goes on where it left off, as if it had never been closed", async () => {
  const file = await written();
  const { standIn, resumed, note, close } = await open(file, { seed: 8 });
  const resumedReply = await raise(standIn);
  close();

  const { standIn: whole } = await open(fileOfTest());
  for (const by of [1, "much", 2]) await raise(whole, by);
  expect({ resumed, note, reply: resumedReply }).toEqual({
    resumed: 3,
    note: undefined,
    reply: await raise(whole),
  });
  expect(linesOf(file).map((line) => JSON.parse(line).n)).toEqual([undefined, 1, 2, 3, 4]);
});

test("a bug of ours is in the journal, and is met again when it goes on", async () => {
  const file = fileOfTest();
  const { standIn, close } = await open(file);
  await expect(raise(standIn, 1, "bug")).rejects.toThrow("a bug of ours");
  close();
  expect(JSON.parse(linesOf(file)[1] ?? "").reply).toEqual({
    status: 500,
    headers: {},
    body: "TypeError: a bug of ours",
  });
  expect((await open(file)).resumed).toBe(1);
});

test.each([
  ["half a line", (line: string) => line.slice(0, 40), 40],
  ["a line without its end", (line: string) => line, 358],
  ["half a character", () => Buffer.from("é").subarray(0, 1), 1],
])("%s at the end is left out with a note, and the journal goes on before it", async (_, torn, size) => {
  const file = await written();
  const before = linesOf(file);
  const tail = torn(
    (before[1] ?? "")
      .replace(/"time":\d+/, '"time":1')
      .padEnd(358, " ")
      .slice(0, 358),
  );
  appendFileSync(file, tail);
  const { standIn, note, resumed, close } = await open(file);
  await raise(standIn);
  close();
  expect({ note, resumed }).toEqual({
    note: `The last line of ${file} is not whole (${size} bytes): its exchange was never answered, and is left out.`,
    resumed: 3,
  });
  expect(linesOf(file).slice(0, 4)).toEqual(before);
  expect((await open(file)).resumed).toBe(4);
});

test("when another process writes to it too, nothing is answered any more", async () => {
  const file = fileOfTest();
  const { standIn } = await open(file);
  appendFileSync(file, "x");
  const said = `${file} cannot be written (another process writes to it too). Nothing is answered from here on: it would not be recorded.`;
  expect(await faultOf(raise(standIn))).toBe(said);
  expect(await faultOf(raise(standIn))).toBe(said);
});

test("a field that breaks when it is slow leaves no gap", async () => {
  const file = fileOfTest();
  const slow: OperationHandler<unknown> = () => ({ count: Promise.reject(new Error("no ink")) });
  const make = makeTiny({ ...service, operations: { ...service.operations, raise: slow } });
  const { standIn, close } = await open(file, {}, make);
  await expect(raise(standIn)).rejects.toThrow("no ink");
  await expect(raise(standIn)).rejects.toThrow("no ink");
  close();
  expect([...new JournalReader(file).lines()].map(({ reply }) => reply.body)).toEqual([
    "Error: no ink",
    "Error: no ink",
  ]);
  expect((await open(file, {}, make)).resumed).toBe(2);
});

const OTHER_FAKER = (file: string) =>
  `${file} was written with version 9.9.9 of @faker-js/faker, and this is ${manifest.dependencies["@faker-js/faker"]}: people and replies that were made up may come out otherwise, and the first reply that shows one then differs. Ids, tokens, codes and secrets do not depend on it. Version 1.2.3 of Understudy, which wrote the journal, repeats all of it.`;

/** A journal as another version of the faker would have begun it, or as a program that had none. */
async function writtenWith(faker: string | undefined, edit = (text: string) => text): Promise<string> {
  const file = await written();
  const [header = "", ...lines] = linesOf(file);
  const text = [JSON.stringify({ ...JSON.parse(header), faker }), ...lines].join("\n");
  writeFileSync(file, `${edit(text)}\n`);
  return file;
}

test("a journal whose people came from another version of the faker goes on, with a warning", async () => {
  const file = await writtenWith("9.9.9");
  const { resumed, warning, close } = await open(file);
  close();
  expect({ resumed, warning }).toEqual({ resumed: 3, warning: OTHER_FAKER(file) });
});

test("a reply that differs then is told with the same words", async () => {
  const file = await writtenWith("9.9.9", (text) => text.replace('count\\":1', 'count\\":7'));
  expect(await faultOf(open(file))).toContain(`\n\n${OTHER_FAKER(file)}\n`);
});

test.each([undefined, manifest.dependencies["@faker-js/faker"]])(
  "one that knows of faker %s goes on without a warning",
  async (faker) => {
    const { resumed, warning, close } = await open(await writtenWith(faker));
    close();
    expect({ resumed, warning }).toEqual({ resumed: 3, warning: undefined });
  },
);
