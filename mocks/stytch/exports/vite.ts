import { type WatchDocuments, watchDocuments } from "../../../src/scenario/vitest-plugin.ts";
import { documentReader } from "./read-document.ts";
import { WORKFLOW_FROM } from "./vendor.ts";

export type { WatchOptions } from "../../../src/scenario/vitest-plugin.ts";

/** For `plugins` in vitest.config.ts: runs scenarios again when a document changes, and keeps its types fresh. */
export const understudy: WatchDocuments = watchDocuments({
  workflowFrom: WORKFLOW_FROM,
  read: documentReader(),
});
