import { type ReadDocument, readerKnowing } from "../../../src/document/text-document.ts";
import { writtenDescriptions } from "../descriptions.ts";

/** Reads documents and descriptions; our own ones, which the build has read before, in a moment. */
export const documentReader = (): ReadDocument => readerKnowing(writtenDescriptions());
