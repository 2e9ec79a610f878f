import { readFileSync } from "node:fs";
import { NOT_DRIVEN, SDKS, type Sdk } from "./sdks.ts";

const LOCK = JSON.parse(readFileSync("package-lock.json", "utf8"));

const NODE: Sdk = {
  language: "Node",
  package: "stytch",
  version: LOCK.packages["node_modules/stytch"].version,
  styles: ["promises"],
};

/** Which SDKs call these operations in tests, and what does not go through: a section of the support table. */
export function sdkTable(operations: number): string {
  const driven: readonly Sdk[] = [NODE, ...Object.values(SDKS)];
  const rows = driven.map(({ language, styles, fails = {}, ...sdk }) => [
    `${language}: \`${sdk.package}\` ${sdk.version}`,
    styles.join(", "),
    Object.entries(fails)
      .map(([call, { why }]) => `${call}: ${why}`)
      .join("<br>"),
  ]);
  const table = [["SDK", "calls", "what does not go through"], ["---", "---", "---"], ...rows];
  const others = NOT_DRIVEN.map(({ language, package: name }) => `that of ${language} (\`${name}\`)`);
  return `## Official SDKs

Unmodified, each calls all ${operations} operations in tests, over HTTP and over TLS, and checks session JWTs locally. \`npm test\`
drives that of Node, \`npm run test:sdks\` the others. Not driven yet: ${others.join(" and ")}.

The live tests that the authors of the Python SDK run against the real API come with its source; of these, those of
passcodes, authenticator apps, sessions and users pass here, unmodified, and the others meet what is not emulated. The
packages of Node and Java bring no tests.

${table.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}
`;
}
