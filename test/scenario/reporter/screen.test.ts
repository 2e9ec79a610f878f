import { Writable } from "node:stream";
import picocolors from "picocolors";
import { expect, test } from "vitest";
import { Screen } from "../../../src/scenario/reporter/screen.ts";

const ERASE = "\r\u001b[2K";

function screen(terminal: { readonly isTTY?: boolean; readonly columns?: number }) {
  const written: string[] = [];
  const outputStream = Object.assign(
    new Writable({
      write: (chunk, _, done) => {
        written.push(String(chunk));
        done();
      },
    }),
    terminal,
  );
  const log = (line: string) => written.push(`${line}\n`);
  return { written, screen: new Screen({ log, outputStream }, picocolors.createColors(false)) };
}

test("on a terminal the last line says what is running, below everything that is printed", () => {
  const { written, screen: terminal } = screen({ isTTY: true, columns: 80 });
  terminal.show("running: one");
  terminal.print(["✓ one", "  200"]);
  terminal.show("running: two");
  terminal.show("");
  terminal.print(["done"]);
  expect(written).toEqual([
    "running: one",
    ERASE,
    "✓ one\n",
    "  200\n",
    "running: one",
    ERASE,
    "running: two",
    ERASE,
    "done\n",
  ]);
});

test.each([
  [10, "running: "],
  [0, "running: a long name"],
])("on a terminal of %d columns the live line never becomes two", (columns, shown) => {
  const { written, screen: terminal } = screen({ isTTY: true, columns });
  terminal.show("running: a long name");
  expect(written).toEqual([shown]);
});

test("nothing is shown live where output is kept", () => {
  const { written, screen: file } = screen({});
  file.show("running: one");
  file.print(["✓ one"]);
  expect(written).toEqual(["✓ one\n"]);
});
