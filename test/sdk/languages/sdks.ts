/** An SDK that is driven besides that of Node. */
export interface Sdk {
  readonly language: string;
  readonly package: string;
  readonly version: string;
  /** How its calls can be made: each operation is called in each of these styles. */
  readonly styles: readonly string[];
  /** What does not go through, by style and operationId: what is said then, and why. */
  readonly fails?: Readonly<Record<string, { readonly says: string; readonly why: string }>>;
}

/** What `npm run test:sdks` drives, and the support table names. */
export const SDKS = {
  python: {
    language: "Python",
    package: "stytch",
    version: "15.3.0",
    styles: ["sync", "async"],
    fails: {
      // docs/stytch/requests.md#boolean-queries
      "async api_organization_v1_organizations_members_DangerouslyGet": {
        says: "Invalid variable type: value should be str, int or float, got True",
        why: "`include_deleted` is not sent: the HTTP client under the SDK takes no booleans in a query",
      },
    },
  },
  java: {
    language: "Java, Kotlin",
    package: "com.stytch.java:sdk",
    version: "11.1.0",
    styles: ["futures", "callbacks"],
  },
} as const satisfies Readonly<Record<string, Sdk>>;

/** SDKs that nobody has driven: what is said of them follows from their sources. */
export const NOT_DRIVEN = [
  { language: "Go", package: "github.com/stytchauth/stytch-go" },
  { language: "Ruby", package: "stytch" },
] as const;
