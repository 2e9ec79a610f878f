import type { FastCheck } from "./tales.ts";

/** Loaded when somebody explores: most projects never do, and it is theirs to install. */
export async function loadFastCheck(
  load: () => Promise<FastCheck> = () => import("fast-check"),
): Promise<FastCheck> {
  try {
    return await load();
  } catch (cause) {
    throw new Error(
      "To explore, fast-check makes the stories up, and it is not installed. Run: npm install --save-dev fast-check@4",
      { cause },
    );
  }
}
