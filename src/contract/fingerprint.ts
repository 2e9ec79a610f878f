import { createHash } from "node:crypto";
import type { ContractDiagnostic } from "./rule.ts";

/** What stays the same of a finding while its document is edited elsewhere, or is read on another machine. */
export function fingerprintOf({ code, message }: ContractDiagnostic, at: string): string {
  const said = message
    .replaceAll(/(?:[A-Za-z]:)?(?:[\\/][^\s\\/"]+)+[\\/]/g, "")
    .replaceAll(/\bline \d+/g, "line");
  return createHash("sha256").update(`${code}\n${at}\n${said}`).digest("hex").slice(0, 16);
}

/** Those of the same kind at the same place are told apart by their number. */
export function fingerprinted<T extends { readonly fingerprint: string }>(
  findings: readonly T[],
): readonly T[] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const count = (counts.get(finding.fingerprint) ?? 0) + 1;
    counts.set(finding.fingerprint, count);
    return count === 1 ? finding : { ...finding, fingerprint: `${finding.fingerprint}-${count}` };
  });
}
