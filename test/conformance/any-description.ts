import { join } from "node:path";
import { understudy } from "../../mocks/stytch/exports/index.ts";
import { operations } from "../../mocks/stytch/operations.ts";
import { SYNTHESIZED_HEADER } from "../../src/mock/replies.ts";
import { synthesize } from "../../src/mock/synthesize.ts";
import {
  type Description,
  type Operation,
  readDescription,
  schemaIn,
} from "../../src/openapi/description.ts";
import { Random } from "../../src/ports/random.ts";
import { basic, PROJECT } from "../mocks/stytch/bench.ts";
import { type Suite, verdictOf } from "./suite.ts";

const FILES = ["stytch-consumer-openapi.yml", "stytch-b2b-openapi.yml"];

/** Started with the complete published descriptions, every operation of them answers as it should. */
export const anyDescription: Suite = {
  title: "Every published operation, served from the published descriptions",
  needs: "published",
  run: async (folder) => {
    const descriptions = FILES.map((file) => readDescription(join(folder, file)));
    const plain = understudy({ seed: 1, descriptions });
    const synthesizing = understudy({ seed: 1, descriptions, synthesize: true });
    const verdicts = descriptions.flatMap((description) =>
      [...description.operations.values()].map(async (operation) => {
        const request = requestFor(description, operation);
        const [without, made] = [await plain.handle(request), await synthesizing.handle(request)];
        const isEmulated = Object.hasOwn(operations, operation.id);
        return verdictOf(
          operation.id,
          isEmulated
            ? complain(
                without.status < 500,
                `It has a handler, and answered ${without.status}: ${without.body}`,
              )
            : [
                ...complain(
                  without.status === 501,
                  `Without a handler it answered ${without.status}: ${without.body}`,
                ),
                ...complain(String(without.body).includes(operation.id), "Its 501 does not name it."),
                ...complain(made.status === 200, `Synthesized, it answered ${made.status}: ${made.body}`),
                ...complain(made.headers[SYNTHESIZED_HEADER] === "true", "What is made up is not marked."),
              ],
        );
      }),
    );
    return Promise.all(verdicts);
  },
};

const complain = (holds: boolean, sentence: string): string[] => (holds ? [] : [sentence.slice(0, 600)]);

/** The least that the operation's own schemas let through. */
function requestFor(description: Description, operation: Operation) {
  const options = {
    random: new Random(operation.id),
    now: 0,
    minimal: true,
  };
  const make = (pointer: string) => synthesize(schemaIn(description, pointer), options);
  const query = new URLSearchParams();
  let url = operation.path;
  for (const { name, in: place, required, pointer } of operation.parameters) {
    if (place === "path")
      url = url.replace(
        `{${name}}`,
        name === "project_id" ? PROJECT : encodeURIComponent(String(make(`${pointer}/schema`))),
      );
    else if (place === "query" && required) query.set(name, String(make(`${pointer}/schema`)));
  }
  const body = operation.requestSchemaPointer;
  return {
    method: operation.method,
    url: query.size > 0 ? `${url}?${query}` : url,
    headers: { authorization: basic(PROJECT), "content-type": "application/json" },
    ...(body !== undefined && { body: JSON.stringify(make(body)) }),
  };
}
