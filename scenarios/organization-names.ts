import type { WritePath } from "../mocks/stytch/exports/scenario.ts";

const NAMES = [
  { says: "is empty", name: "" },
  { says: "has 129 letters", name: "B".repeat(129) },
] as const;

const SLUGS = [
  { says: "has one letter", slug: "b" },
  { says: "has 129 letters", slug: "b".repeat(129) },
  { says: "has a blank in it", slug: "two words" },
  { says: "has neither a letter nor a digit", slug: "-._~" },
] as const;

const at = "createOrganization";

/** How an organization cannot be called, nor stand in addresses. */
export function badNames(path: WritePath): void {
  path.each(NAMES)("the name $says", ({ name }) => ({
    inputs: () => ({ new_organization_name: name }),
    fails: { at, status: 400, error: "invalid_organization_name" },
  }));

  path.each(SLUGS)("the slug $says", ({ slug }) => ({
    inputs: () => ({ new_organization_slug: slug }),
    fails: { at, status: 400, error: "invalid_organization_slug" },
  }));
}
