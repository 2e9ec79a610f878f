import { createOrganization } from "../b2b/organizations.ts";
import type { DeclaredOrganization } from "./model.ts";
import { pinnedId } from "./pinned-ids.ts";
import { asDeclared } from "./refused.ts";
import type { Entry, Ids, Seeding } from "./seeding.ts";

export function declareOrganization(
  seeding: Seeding,
  { name, declared: { id, ...settings }, pointer }: Entry<DeclaredOrganization>,
): Ids {
  const { world, organizations } = seeding;
  const chosen = pinnedId(seeding, `${pointer}/id`, id);
  const organization = asDeclared(pointer, "", () =>
    createOrganization(world, { organization_name: name, ...settings }, chosen),
  );
  organizations.set(name, organization);
  return { id: organization.organization_id, organization_slug: organization.organization_slug };
}
