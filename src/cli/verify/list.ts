import { counted } from "../../document/counted.ts";
import type { Probe, ProbeTable } from "../../mock/probe.ts";
import { thingsMade } from "./choose-probes.ts";

/** Every probe, and every question that none can ask. */
export function listText({ probes, unasked }: ProbeTable): string {
  const width = Math.max(...[...probes, ...unasked].map(({ id }) => id.length));
  const logins = [...new Set(probes.map(({ login }) => login))];
  const blocks = logins.map((login) => {
    const own = probes.filter((probe) => probe.login === login);
    return [`As a project of the kind "${login}":`, ...own.map((probe) => line(probe.id, probeNote(probe)))];
  });
  const open = unasked.flatMap(({ id, asks, reason }) => [line(id, asks), line("", reason)]);
  return `${[...blocks, ["Not to be asked by a program alone:", ...open]].map((lines) => lines.join("\n")).join("\n\n")}\n`;

  function line(id: string, text: string): string {
    return `  ${id.padEnd(width)}  ${text}`;
  }
}

function probeNote({ asks, calls, warns, ...probe }: Probe): string {
  const made = thingsMade([{ asks, calls, ...probe }]);
  const notes = [
    counted(calls.length, "call"),
    ...(made === undefined ? [] : [made]),
    ...(warns ? [warns] : []),
  ];
  return `${asks} (${notes.join("; ")})`;
}
