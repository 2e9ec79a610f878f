import { describe, expect, test } from "vitest";
import type { OperationId } from "../../../mocks/stytch/api.ts";
import { descriptions } from "../../../mocks/stytch/descriptions.ts";
import { resolvePointer } from "../../../src/document/pointer.ts";
import { type Api, operation, stytch } from "./bench.ts";
import { discoveryStages } from "./stages/b2b-discovery.ts";
import { memberStages } from "./stages/b2b-members.ts";
import { organizationStages } from "./stages/b2b-organizations.ts";
import { recoveryStages } from "./stages/b2b-recovery-codes.ts";
import { sessionStages } from "./stages/b2b-sessions.ts";
import { signInStages } from "./stages/b2b-sign-in.ts";
import { consumerStages } from "./stages/consumer.ts";
import { rbacStages } from "./stages/rbac.ts";
import { FAULTS_ONLY, type Request, type Stage, type Stages } from "./stages/stage.ts";

const STAGES: Readonly<Record<OperationId, Stages>> = {
  ...consumerStages,
  ...signInStages,
  ...recoveryStages,
  ...discoveryStages,
  ...sessionStages,
  ...organizationStages,
  ...memberStages,
  ...rbacStages,
};

interface Declared {
  readonly id: string;
  readonly type: string;
  readonly status: number;
}

/** Every error_type that a description declares, by operation and status. */
const DECLARED: readonly Declared[] = descriptions().flatMap(({ document, operations }) =>
  [...operations.values()].flatMap(({ id, responses }) =>
    [...responses.values()].flatMap(({ status, schemaPointer }) => {
      const pointer = `${schemaPointer}/allOf/1/properties/error_type/enum`;
      const types = resolvePointer(document.value, pointer);
      return Array.isArray(types)
        ? types.map((type): Declared => ({ id, type, status: Number(status) }))
        : [];
    }),
  ),
);

/** Types that the consumer API has too are explained on the consumer pages, whoever gives them. */
const pageOf = (type: string): string =>
  /organization|member|intermediate|jit_provisioning|restricted|tenancy|reactivation|retired|mfa_default|session_exchange|session_type|backed_factor|is_claimed|rbac|^session_authorization/.test(
    type,
  )
    ? "b2b/api"
    : "api";

function send(api: Api, id: string, { body, path = {}, query, headers, authorization, text }: Request) {
  const { method, path: template } = operation(id);
  const pathname = template.replaceAll(/\{([^}]+)\}/g, (_, name) => encodeURIComponent(String(path[name])));
  return api.raw({
    method,
    url: query ? `${pathname}?${new URLSearchParams(query)}` : pathname,
    headers: { ...headers, ...(authorization !== undefined && { authorization }) },
    ...(method !== "GET" && { body: text ?? JSON.stringify(body) }),
  });
}

const stageOf = ({ id, type }: Declared): Stage | undefined => (STAGES as Record<string, Stages>)[id]?.[type];
const named = ({ id, type }: Pick<Declared, "id" | "type">): string => `${id} ${type}`;

test("every declared error has a stage, and every stage an error that is declared", () => {
  const staged = Object.entries(STAGES).flatMap(([id, stages]) =>
    Object.keys(stages).map((type) => named({ id, type })),
  );
  expect(staged.toSorted()).toEqual(DECLARED.map(named).toSorted());
});

describe.each(Object.keys(STAGES))("%s", (id) => {
  test.each(DECLARED.filter((declared) => declared.id === id))("answers $status $type", async (declared) => {
    const { type, status } = declared;
    const api = stytch();
    const request = await stageOf(declared)?.(api);
    expect(api.world.faults.list().length > 0).toBe(type in FAULTS_ONLY);
    const reply = await send(api, id, request ?? {});
    expect([reply.status, reply.error]).toEqual([status, type]);
    expect(Object.keys(reply.body).slice(0, 5)).toEqual([
      "status_code",
      "request_id",
      "error_type",
      "error_message",
      "error_url",
    ]);
    expect(reply.failure).toMatchObject({
      status_code: status,
      request_id: expect.stringMatching(/^request-id-test-[0-9a-f-]{36}$/),
      error_message: expect.stringMatching(/^\w.+[^.]\.$/),
      error_url: `https://stytch.com/docs/${pageOf(type)}/errors/${status}#${type}`,
    });
  });

  test("answers well where nothing is wrong", async () => {
    const api = stytch();
    const [type = ""] = Object.keys(FAULTS_ONLY);
    const request = await STAGES[id as OperationId][type]?.(api);
    api.world.faults.clear();
    expect((await send(api, id, request ?? {})).status).toBeLessThan(300);
  });
});
