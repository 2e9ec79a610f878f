import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { askAt, terminalPrompt } from "../../src/scenario/terminal-prompt.ts";

/** A terminal at which each question is answered by the next of these lines. */
function terminal(...lines: readonly string[]) {
  const shown: string[] = [];
  const left = [...lines];
  let seats = 0;
  const ask = askAt(() => {
    seats += 1;
    const input = new PassThrough();
    return {
      input,
      write: (text) => {
        shown.push(text);
        const line = left.shift();
        if (line === undefined) return;
        if (line === "") input.end();
        else input.write(`${line}\n`);
      },
      leave: () => {
        seats -= 1;
        input.destroy();
      },
    };
  });
  return { ask, shown, seats: () => seats };
}

const never = new AbortController().signal;

test("what is typed is the answer, and the terminal is left as it was", async () => {
  const { ask, shown, seats } = terminal("123456");
  expect(await ask("The code: ", never)).toBe("123456");
  expect(shown).toEqual(["\nThe code: "]);
  expect(seats()).toBe(0);
});

test("a second question waits for the answer to the first", async () => {
  const { ask, shown } = terminal("1", "2");
  expect(await Promise.all([ask("One? ", never), ask("Two? ", never)])).toEqual(["1", "2"]);
  expect(shown).toEqual(["\nOne? ", "\nTwo? "]);
});

test("a terminal that is closed has not answered, and neither has one at which time is over", async () => {
  const closed = terminal("");
  await expect(closed.ask("The code: ", never)).rejects.toThrow("nobody answered.");
  const late = new AbortController();
  const silent = terminal();
  const asked = silent.ask("The code: ", late.signal);
  late.abort();
  await expect(asked).rejects.toThrow("nobody answered.");
  expect([closed.seats(), silent.seats()]).toEqual([0, 0]);
});

test("where there is no terminal there is nobody to ask", () => {
  expect(terminalPrompt("/nowhere/tty")).toBeUndefined();
});
