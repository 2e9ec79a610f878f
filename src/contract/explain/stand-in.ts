import type { Entry } from "./others.ts";

/** The faults of the files that the stand-in writes and reads: journals, and saved worlds. */
export const STAND_IN: Readonly<Record<string, Entry>> = {
  "journal/not-a-journal": [
    "The file is not a journal",
    "A journal is what `understudy serve --journal FILE` writes: a first line that says how the stand-in was started, then one line for each exchange. This file begins otherwise, so it is left as it is.",
  ],
  "journal/empty": [
    "The file is empty",
    "A journal has at least its first line. A journal is begun where there is no file yet, so remove the empty one.",
  ],
  "journal/other-format": [
    "A journal of another version",
    "The format of journals has changed since this one was written. The version that wrote it can still read it.",
  ],
  "journal/other-service": [
    "A journal of another stand-in",
    "A journal can be gone on with only by a stand-in for the same service as the one that wrote it.",
  ],
  "journal/other-flags": [
    "A journal was begun with other flags",
    "To go on with a journal the stand-in first repeats it, which is possible only when it is started in the same way: with the same seed, clock, descriptions and limits.",
  ],
  "journal/other-reply": [
    "The stand-in no longer answers as its journal says",
    "While a journal is repeated, each reply must be the one that was written, byte for byte. One differs: this version behaves otherwise than the one that wrote it. `understudy replay` shows the whole difference.",
  ],
  "journal/unreadable-line": [
    "A line of a journal is no exchange",
    "The file was changed after it was written, or was cut off. What stands before the line can still be repeated.",
  ],
  "journal/gap": [
    "Exchanges of a journal are missing",
    "The exchanges are numbered, and here a number is left out or comes twice. What stands before can still be repeated.",
  ],
  "journal/cannot-begin": [
    "A journal cannot be written there",
    "The folder is not there, or may not be written to by this user.",
  ],
  "journal/description-changed": [
    "A description has changed since its journal was begun",
    "The journal was written by a stand-in that served this description as it was then. With another one the replies would not be the same.",
  ],
  "world/refused": [
    "A saved world that cannot be taken over",
    "The file has the right structure, but something in it cannot be so: a member of an organization that is not there, say.",
  ],
  "world/schema": [
    "A saved world of another structure",
    "A property of the file is missing, of the wrong type, or one that no world has.",
  ],
};
