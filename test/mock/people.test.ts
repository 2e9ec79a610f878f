import parsePhoneNumber from "libphonenumber-js/max";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { NoPhoneLeft, People } from "../../src/mock/people.ts";

const NOW = Date.UTC(2026, 0, 1);
const ADA = { first: "Ada", last: "Lovelace", full: "Ada Lovelace" };

const people = (seed = "1") => new People(seed, () => NOW);

/** Enough of somebody to tell two worlds apart. */
function somebody(from: People) {
  const name = from.name();
  const { slug } = from.organization();
  const { internet, date } = from.faker();
  return [name.full, from.mailbox(name, `${slug}.example`), from.phone(), internet.userAgent(), date.past()];
}

const many = <Made>(count: number, make: () => Made): Made[] => Array.from({ length: count }, make);

describe("who is made up", () => {
  test("is the same for the same seed and the same clock, and somebody else for another seed", () => {
    const [one, same, other] = [people(), people(), people("2")];
    const lives = many(20, () => somebody(one));
    expect(many(20, () => somebody(same))).toEqual(lives);
    expect(many(20, () => somebody(other))).not.toEqual(lives);
  });

  test("owes nothing to the machine's chance or its time", () => {
    const lives = () => {
      const made = people();
      return many(50, () => somebody(made));
    };
    const before = lives();
    onTestFinished(() => {
      vi.restoreAllMocks();
      vi.useRealTimers();
    });
    vi.useFakeTimers({ now: 0, toFake: ["Date"] });
    vi.spyOn(Math, "random").mockReturnValue(0);
    expect(lives()).toEqual(before);
  });

  test("is nobody whom another stream of the same world could seed anew", () => {
    expect(() => people().faker().seed(1)).toThrow("This chance is the world's, and is seeded with it.");
  });

  test("comes again where a state is restored, phone and mailbox included", () => {
    const made = people();
    many(3, () => somebody(made));
    const { state } = made;
    const lives = many(3, () => somebody(made));
    made.restore(state);
    expect(many(3, () => somebody(made))).toEqual(lives);
  });
});

describe("a name", () => {
  test("has a first and a last part, and a thousand of them are nearly all different", () => {
    const made = people();
    const names = many(1_000, () => made.name());
    for (const { first, last, full } of names) expect(full).toBe(`${first} ${last}`);
    expect(new Set(names.map(({ full }) => full)).size).toBeGreaterThan(990);
  });
});

describe("a mailbox", () => {
  test("is named after its owner", () => {
    expect(people().mailbox(ADA, "acme.example")).toBe("ada.lovelace@acme.example");
  });

  test("has small letters alone, whatever the name has", () => {
    const owner = { first: "Zoë", last: "O'Brien-Núñez Jr.", full: "" };
    expect(people().mailbox(owner, "acme.example")).toBe("zoe.obrien-nunez-jr@acme.example");
  });

  test("is nobody else's: neither one that was given out nor one that is taken", () => {
    const made = people();
    const isTaken = (address: string) => address === "ada.lovelace3@acme.example";
    expect(many(3, () => made.mailbox(ADA, "acme.example", isTaken))).toEqual([
      "ada.lovelace@acme.example",
      "ada.lovelace2@acme.example",
      "ada.lovelace4@acme.example",
    ]);
  });
});

describe("an organization", () => {
  test("has a slug that is part of a domain, and that no other has", () => {
    const made = people();
    const slugs = many(2_000, () => made.organization().slug);
    for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9]([a-z0-9-]{0,48}[a-z0-9])$/);
    expect(new Set(slugs).size).toBe(2_000);
  });
});

describe("a phone", () => {
  const all = () => {
    const made = people();
    return many(35_900, () => made.phone());
  };

  test("comes in order, a hundred in each area, and no number twice", () => {
    const numbers = all();
    expect([numbers[0], numbers[99], numbers[100], numbers[199]]).toEqual([
      "+12025550100",
      "+12025550199",
      "+12015550100",
      "+12015550199",
    ]);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  test("is one that the strictest check takes for a phone in the United States, in every area", () => {
    const doubtful = all().filter((number) => {
      const parsed = parsePhoneNumber(number);
      return !parsed?.isValid() || parsed.country !== "US" || !/^\+1\d{3}55501\d\d$/.test(number);
    });
    expect(doubtful).toEqual([]);
  });

  test("is none that somebody has already", () => {
    expect(people().phone((number) => number < "+12025550103")).toBe("+12025550103");
  });

  test("is refused past the last one", () => {
    const made = people();
    many(35_900, () => made.phone());
    expect(() => made.phone()).toThrow(NoPhoneLeft);
    expect(() => made.phone()).toThrow(
      "All 35,900 phone numbers that are kept free for fiction are given out in this world.",
    );
  });
});
