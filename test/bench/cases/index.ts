import type { Case } from "../case.ts";
import { coldCheck, coldRun, coldRunAgainstRespect, runAgainstRespect } from "./against-respect.ts";
import { authenticate } from "./authenticate.ts";
import { checkGrowth } from "./check-growth.ts";
import { directSend } from "./direct-send.ts";
import { dispatchedFetch } from "./dispatched-fetch.ts";
import { flatCost } from "./flat-cost.ts";
import { nodeServer } from "./node-server.ts";
import { statefulPost } from "./stateful-post.ts";
import { workflowRun } from "./workflow-run.ts";

export const cases: readonly Case[] = [
  statefulPost,
  directSend,
  authenticate,
  flatCost,
  nodeServer,
  dispatchedFetch,
  workflowRun,
  runAgainstRespect,
  coldRunAgainstRespect,
  coldRun,
  coldCheck,
  checkGrowth,
];
