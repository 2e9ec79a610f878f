import { expect, test } from "vitest";
import { Turns } from "../../../src/scenario/reporter/turns.ts";

function speakers() {
  const heard: string[] = [];
  return { heard, turns: new Turns((lines) => heard.push(...lines)) };
}

test("the module that began first is heard at once, and another one whole when that is over", () => {
  const { heard, turns } = speakers();
  turns.begin("login");
  turns.begin("enrollment");
  turns.say("enrollment", ["enrollment 1"]);
  turns.say("login", ["login 1"]);
  expect(heard).toEqual(["login 1"]);
  turns.say("enrollment", ["enrollment 2"]);
  turns.end("enrollment");
  turns.say("login", ["login 2"]);
  turns.end("login");
  expect(heard).toEqual(["login 1", "login 2", "enrollment 1", "enrollment 2"]);
});

test("a module whose turn comes while it runs is heard at once from there on", () => {
  const { heard, turns } = speakers();
  turns.begin("login");
  turns.begin("enrollment");
  turns.begin("recovery");
  turns.say("recovery", ["recovery 1"]);
  turns.say("enrollment", ["enrollment 1"]);
  turns.end("login");
  expect(heard).toEqual(["enrollment 1"]);
  turns.say("enrollment", ["enrollment 2"]);
  expect(heard).toEqual(["enrollment 1", "enrollment 2"]);
  turns.end("enrollment");
  expect(heard).toEqual(["enrollment 1", "enrollment 2", "recovery 1"]);
});

test("what a module says before it begins, while it is loaded, is heard at once", () => {
  const { heard, turns } = speakers();
  turns.begin("login");
  turns.say("enrollment", ["loading"]);
  expect(heard).toEqual(["loading"]);
});
