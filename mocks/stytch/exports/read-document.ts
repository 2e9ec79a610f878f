import { type ReadDocument, readerKnowing } from "../../../src/document/text-document.ts";
import { writtenDescriptions } from "../descriptions.ts";

/** Reads documents and descriptions; our own descriptions were parsed by the build, so they take no time. */
export const documentReader = (): ReadDocument => readerKnowing(writtenDescriptions());
