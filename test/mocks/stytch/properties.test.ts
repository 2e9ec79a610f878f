import fc from "fast-check";
import { expect, test } from "vitest";
import type { OperationId } from "../../../mocks/stytch/api.ts";
import { descriptions } from "../../../mocks/stytch/descriptions.ts";
import { resolvePointer } from "../../../src/document/pointer.ts";
import { ADA, type Api, notThis, operation, PHONE, PROJECT, stytch } from "./bench.ts";
import { byEmail, byTotp, person, sendSms, signIn } from "./flows.ts";

interface Sent {
  readonly code: string;
  readonly expiresAt: number;
  spent: boolean;
  superseded: boolean;
}

const step = fc.oneof(
  fc.record({ do: fc.constant("send" as const), minutes: fc.integer({ min: 1, max: 10 }) }),
  fc.record({ do: fc.constant("use" as const), which: fc.nat({ max: 5 }) }),
  fc.record({ do: fc.constant("mistype" as const) }),
  fc.record({ do: fc.constant("wait" as const), seconds: fc.integer({ min: 1, max: 300 }) }),
);

test("a code succeeds once at most, never after it expired, never after another was sent", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const api = stytch();
      api.set({ lock_threshold: 1_000 });
      const { phone_id: method_id } = await sendSms(api);
      const sent: Sent[] = [];
      const note = (minutes: number) => {
        for (const older of sent) older.superseded = true;
        const expiresAt = api.clock.now() + minutes * 60_000;
        sent.push({ code: api.lastCode(PHONE), expiresAt, spent: false, superseded: false });
      };
      note(2);
      for (const step of steps) {
        if (step.do === "wait") api.clock.advance({ seconds: step.seconds });
        if (step.do === "send") {
          await sendSms(api, { expiration_minutes: step.minutes });
          note(step.minutes);
        }
        if (step.do === "mistype") {
          const code = notThis(api.lastCode(PHONE));
          if (sent.every((one) => one.code !== code)) {
            const reply = await api.post("api_otp_v1_Authenticate", { method_id, code });
            expect(reply.error).toBe("otp_code_not_found");
          }
        }
        if (step.do === "use") {
          const one = sent[step.which % sent.length];
          if (!one) continue;
          const good = !one.spent && !one.superseded && api.clock.now() < one.expiresAt;
          const reply = await api.post("api_otp_v1_Authenticate", { method_id, code: one.code });
          expect(reply.error).toBe(good ? undefined : "unable_to_auth_otp_code");
          if (good) one.spent = true;
        }
      }
    }),
    { numRuns: 60 },
  );
});

async function everything(api: Api): Promise<string> {
  const replies = [
    await signIn(api),
    await byEmail(api, await person(api, { mfa_policy: "REQUIRED_FOR_ALL" })),
    await byTotp(api, await person(api, { organization_slug: "other" })),
    (await api.post("api_session_v1_Authenticate", {})).body,
    (await api.raw({ url: "/nowhere" })).body,
  ];
  return JSON.stringify(replies);
}

test("the same seed and calls give the same bytes, ids and codes and signatures and images alike", async () => {
  const seeds = fc.oneof(fc.integer(), fc.string());
  await fc.assert(
    fc.asyncProperty(seeds, async (seed) => {
      expect(await everything(stytch({ seed }))).toBe(await everything(stytch({ seed })));
    }),
    { numRuns: 5 },
  );
  expect(await everything(stytch({ seed: 1 }))).not.toBe(await everything(stytch({ seed: 2 })));
});

const IDS = descriptions().flatMap(({ operations }) => [...operations.keys()] as OperationId[]);

/** The names of an operation's fields, so that nonsense lands where it matters. */
function fieldsOf(id: OperationId): string[] {
  const { requestSchemaPointer } = operation(id);
  const description = descriptions().find(({ operations }) => operations.has(id));
  if (!description || !requestSchemaPointer) return [];
  const reference = resolvePointer(description.document.value, `${requestSchemaPointer}/$ref`);
  const schema = resolvePointer(description.document.value, String(reference).slice(1));
  return Object.keys((schema as { properties: object }).properties);
}

const KNOWN = [
  "acme",
  ADA,
  PHONE,
  "123456",
  "RESTRICTED",
  "x".repeat(44),
  "enroll",
  "__proto__",
  5,
  60,
  true,
];
const value = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...KNOWN) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
);

test.each(IDS)("whatever is sent to %s, the answer is one that its description has", async (id) => {
  const api = stytch();
  await person(api, {}, { external_id: "acme" });
  const fields = fieldsOf(id);
  const body = fc.oneof(
    fc.jsonValue(),
    fc.array(fc.tuple(fc.constantFrom("x", ...fields), value)).map((entries) => Object.fromEntries(entries)),
  );
  const segment = fc.oneof(fc.constantFrom("acme", PROJECT), fc.string({ minLength: 1 }));
  await fc.assert(
    fc.asyncProperty(body, segment, async (body, name) => {
      const path = { organization_id: name, project_id: name };
      const reply = await api.post(id, body as Record<string, unknown>, path);
      expect(reply.status, reply.text).toBeLessThan(500);
    }),
    { numRuns: 60 },
  );
});
