import type { Probe, ProbeCall } from "../../../src/mock/probe.ts";
import { consumerProbe, createUser, EMAIL, OTHER_EMAIL } from "./things.ts";

const USER = "/v1/users/{user_id}";

const get = (does: string): ProbeCall => ({ does, method: "GET", path: USER });

const put = (does: string, body: unknown): ProbeCall => ({ does, method: "PUT", path: USER, body });

export const userProbes: readonly Probe[] = [
  consumerProbe("user-life", "a user from the creation to the deletion", [
    { ...createUser({ name: { first_name: "Ada" } }), alike: ["/user_id", "/email_id"], fixed: ["/status"] },
    get("gets the user"),
    put("changes name and metadata", { name: { last_name: "L" }, untrusted_metadata: { colour: "red" } }),
    put("takes a key out of the metadata", { untrusted_metadata: { colour: null } }),
    put("changes nothing", {}),
    put("gives it an external id", { external_id: "understudy-{unique}" }),
    { does: "gets it by the external id", method: "GET", path: "/v1/users/understudy-{unique}" },
    { does: "takes the external id away", method: "DELETE", path: `${USER}/external_id` },
    {
      does: "exchanges the email",
      method: "PUT",
      path: `${USER}/exchange_primary_factor`,
      body: { email_address: OTHER_EMAIL },
    },
    { does: "lists its sessions", method: "GET", path: "/v1/sessions?user_id={user_id}" },
    { does: "deletes it", method: "DELETE", path: USER },
    get("gets the deleted user"),
    { does: "deletes it again", method: "DELETE", path: USER },
  ]),
  consumerProbe("last-factor", "whether a user's last email can be deleted", [
    createUser(),
    { does: "deletes the email", method: "DELETE", path: "/v1/users/emails/{email_id}" },
  ]),
  consumerProbe("duplicate-email", "what an email that somebody has gets", [
    createUser(),
    { ...createUser(), does: "creates another with it", take: {} },
    {
      ...createUser({ email: EMAIL.toUpperCase().replace("{UNIQUE}", "{unique}") }),
      does: "creates one with it in capitals",
      take: {},
    },
    {
      ...createUser({ email: "understudy-{unique}-more@example.com", external_id: "understudy-{unique}" }),
      does: "creates one with an external id",
      take: {},
    },
    {
      ...createUser({ email: OTHER_EMAIL, external_id: "understudy-{unique}" }),
      does: "creates another with the external id",
      take: {},
    },
  ]),
];
