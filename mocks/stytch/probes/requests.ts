import type { Probe, ProbeCall, ProbeLogin } from "../../../src/mock/probe.ts";
import { basicAuthorization } from "../../../src/ports/http.ts";
import { B2B, CONSUMER, createOrganization, createUser, EMAIL } from "./things.ts";

interface Family {
  readonly login: string;
  /** Begins the ids of the probes. */
  readonly prefix: string;
  readonly create: ProbeCall;
  /** A call that changes nothing. */
  readonly search: string;
  /** One of the other kind of project. */
  readonly otherSearch: string;
}

const FAMILIES: readonly Family[] = [
  {
    login: CONSUMER,
    prefix: "",
    create: createUser(),
    search: "/v1/users/search",
    otherSearch: "/v1/b2b/organizations/search",
  },
  {
    login: B2B,
    prefix: "b2b-",
    create: createOrganization,
    search: "/v1/b2b/organizations/search",
    otherSearch: "/v1/users/search",
  },
];

/** A project of the stand-in has both kinds, and takes any secret until it is given one. */
const EVERY_PROJECT =
  "every project of the stand-in has both kinds of operations (docs/stytch/requests.md#verticals)";
const ANY_PROJECT = "the stand-in opens a world for any project (docs/stytch/requests.md#any-secret)";

/** Whatever is not refused as it should be is removed like anything else, and found by its name. */
const bodies = ({ create }: Family): readonly ProbeCall[] => {
  const { body: _, ...bare } = create;
  const text = (does: string, sent: string): ProbeCall => ({ ...bare, does, text: sent, take: {} });
  const json = (does: string, body: unknown): ProbeCall => ({ ...bare, does, body, take: {} });
  const named = { email: EMAIL, organization_name: "Understudy {unique}" };
  return [
    text("no JSON", "{nope"),
    text("a list", "[]"),
    text("null", "null"),
    text("an empty body", ""),
    json("an empty object", {}),
    json("numbers for texts", { email: 5, organization_name: 5 }),
    json("a text for metadata", { ...named, trusted_metadata: "understudy" }),
    json("an address that is none, and an empty name", { email: "nobody", organization_name: "" }),
  ];
};

const logins = ({ search }: Family): readonly ProbeCall[] => {
  const asked = (does: string, authorization: (login: ProbeLogin) => string | undefined): ProbeCall => ({
    does,
    method: "POST",
    path: search,
    body: { limit: 1 },
    authorization,
    anyShape: true,
  });
  return [
    asked("no header", () => undefined),
    asked("a bearer token", () => "Bearer something"),
    asked("something that is no Basic login", () => "Basic ???"),
    asked("a project without a secret", ({ username }) => basicAuthorization(username, "")),
    asked("a wrong secret", ({ username }) =>
      basicAuthorization(username, "secret-test-this-is-not-the-right-one="),
    ),
    asked("a word for a secret", ({ username }) => basicAuthorization(username, "word")),
    asked("a word for a project", ({ password }) => basicAuthorization("word", password)),
    {
      ...asked("another project", ({ username, password }) =>
        basicAuthorization(otherProject(username), password),
      ),
      known: ANY_PROJECT,
    },
  ];
};

const otherProject = (project: string): string => project.replace(/(?<=^project-test-).{8}/, "dead0000");

const probesOf = (family: Family): readonly Probe[] => {
  const { login, prefix, create, search, otherSearch } = family;
  const probe = (id: string, asks: string, calls: readonly ProbeCall[]): Probe => ({
    id: `${prefix}${id}`,
    asks,
    login,
    calls,
  });
  return [
    probe("bodies", "what a body that is none, or of wrong types, gets", bodies(family)),
    probe("unknown-fields", "whether fields that there are not are ignored", [
      {
        ...create,
        body: { email: EMAIL, organization_name: "Understudy {unique}", surprise: { a: 1 } },
      },
    ]),
    probe("logins", "what wrong credentials get", logins(family)),
    probe("vertical", "what a call of the other kind of project gets", [
      {
        does: "searches there",
        method: "POST",
        path: otherSearch,
        body: { limit: 1 },
        anyShape: true,
        known: EVERY_PROJECT,
      },
    ]),
    probe("routes", "what a path that is not there, and a wrong method, get", [
      { does: "a path that is not there", method: "GET", path: "/v1/no/such/path" },
      {
        does: "a path that is not there, without a login",
        method: "GET",
        path: "/v1/no/such/path",
        authorization: () => undefined,
      },
      { does: "another method", method: "PUT", path: search, body: {} },
      {
        does: "another method, without a login",
        method: "PUT",
        path: search,
        body: {},
        authorization: () => undefined,
      },
    ]),
  ];
};

export const requestProbes: readonly Probe[] = FAMILIES.flatMap(probesOf);
