import { expect, test } from "vitest";
import { makeStandIn } from "../../mocks/stytch/exports/stand-in.ts";
import { openJournal } from "../../src/control/journal/journal-file.ts";
import { JournalReader } from "../../src/control/journal/journal-reader.ts";
import { standInOfJournal } from "../../src/control/journal/repeatable-stand-in.ts";
import { replay } from "../../src/control/journal/replay.ts";
import type { StandInPorts, StandInSettings } from "../../src/control/journal/stand-in-settings.ts";
import { fileOfTest, SETTINGS, VERSION } from "./repeatable-tiny.ts";
import { liveThrough } from "./story.ts";

const EXCHANGES = 10_000;

const make = (settings: StandInSettings, ports: StandInPorts) => makeStandIn(VERSION)(settings, ports);

test("a journal of 10,000 mixed exchanges of three projects and their control calls is answered the same", async () => {
  const file = fileOfTest();
  const { standIn, close } = await openJournal({ file, version: VERSION, settings: SETTINGS, make });
  await liveThrough(standIn, EXCHANGES);
  close();

  const reader = new JournalReader(file);
  const kinds = new Set<string>();
  for (const { operation_id = "none", reply } of reader.lines()) {
    kinds.add(`${operation_id} ${reply.status}`);
  }
  expect(kinds.size).toBeGreaterThan(70);

  const { standIn: again, time } = standInOfJournal(reader, make);
  expect(await replay(reader.lines(), again.handle, time)).toEqual({ identical: EXCHANGES });
}, 60_000);
