import { expect, test } from "vitest";
import { Mock } from "../../src/mock/mock.ts";
import { VirtualClock } from "../../src/ports/clock.ts";
import { type Data, type Policies, tinyService } from "./tiny-service.ts";

const newWorld = (clock = new VirtualClock({ at: 0, frozen: true })) =>
  new Mock<Data, Policies>(tinyService, { seed: 1, clock: () => clock }).world("p");

type TinyWorld = ReturnType<typeof newWorld>;

const send = (world: TinyWorld) =>
  world.inbox.send({
    slot: "s",
    to: "t",
    channel: "sms",
    operationId: "raise",
    now: world.now,
    life: 60_000,
  });

/** All that somebody could see of it. */
const seen = (world: TinyWorld) => ({
  counts: [...world.data.counts],
  codes: world.inbox.all().map(({ code, usedAt }) => [code, usedAt]),
  faults: world.faults.list(),
  policies: world.policies,
  now: world.now,
  whoIsNext: nextOf(world),
});

/** Who would be made up next, without making them up. */
function nextOf({ people }: TinyWorld) {
  const { state } = people;
  const next = [people.name().full, people.phone(), people.organization()];
  people.restore(state);
  return next;
}

function live(world: TinyWorld): void {
  world.data.counts.set("a", 1);
  world.inbox.use(send(world), world.now);
  world.people.mailbox(world.people.name(), `${world.people.phone()}.example`);
  world.faults.add({ errorType: "sealed" });
  world.policies = { sealed: true };
  world.clock.advance({ days: 1 });
}

test("a reset world is as it was first opened, its clock, its chance and its policies included", () => {
  const world = newWorld();
  const before = seen(world);
  live(world);
  const lived = seen(world);
  world.reset();
  expect(seen(world)).toEqual(before);
  live(world);
  expect(seen(world)).toEqual(lived);
});

test("a reset leaves declared secrets and the snapshots, and forgets the secret that was merely used", () => {
  const world = newWorld();
  world.secrets.admits("first");
  world.reset();
  expect([world.secrets.admits("second"), world.secrets.admits("first")]).toEqual([true, false]);
  world.secrets.declare(["s"]);
  world.snapshots.set("monday", world.state());
  world.reset();
  expect([world.secrets.admits("s"), world.secrets.admits("first")]).toEqual([true, false]);
  expect([...world.snapshots.keys()]).toEqual(["monday"]);
});

test("a state is not touched by what happens after, and can be taken on again and again", () => {
  const world = newWorld();
  live(world);
  const [state, then] = [world.state(), seen(world)];
  for (const _ of [1, 2]) {
    live(world);
    send(world);
    world.restore(state);
    expect(seen(world)).toEqual(then);
  }
});

test("what was sent after a state was taken is dealt the same codes when it is sent again", () => {
  const world = newWorld();
  const state = world.state();
  const { code } = send(world);
  world.restore(state);
  expect(send(world).code).toBe(code);
});

test("time goes back with a state, on a clock that runs too", () => {
  let machine = 1_000_000;
  const world = newWorld(new VirtualClock({ source: { now: () => machine } }));
  const state = world.state();
  machine += 600_000;
  world.restore(state);
  expect([world.now, world.clock.frozen]).toEqual([1_000_000, false]);
  machine += 5;
  expect(world.now).toBe(1_000_005);
});

test("another world can take on a state, and goes its own way from there", () => {
  const [one, other] = [newWorld(), newWorld()];
  live(one);
  other.restore(one.state());
  other.data.counts.set("a", 7);
  expect([one.data.counts.get("a"), other.data.counts.get("a")]).toEqual([1, 7]);
  expect(other.inbox.all()).toEqual(one.inbox.all());
});

test("a pinned code is part of a state", () => {
  const world = newWorld();
  world.inbox.pin("t", "123456");
  const state = world.state();
  expect(send(world).code).toBe("123456");
  world.restore(state);
  expect(send(world).code).toBe("123456");
});

test("people are made up by a chance of their own: ids and codes are the same without them", () => {
  const [empty, peopled] = [newWorld(), newWorld()];
  peopled.people.name();
  peopled.people.phone();
  expect(peopled.random.uuid()).toBe(empty.random.uuid());
  expect(send(peopled).code).toBe(send(empty).code);
});
