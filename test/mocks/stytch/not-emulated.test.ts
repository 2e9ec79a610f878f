import { expect, test } from "vitest";
import { NOT_EMULATED } from "../../../mocks/stytch/not-emulated.ts";
import { operations } from "../../../mocks/stytch/operations.ts";
import { stytch } from "./bench.ts";

const api = stytch();

const asked = (route: string) => {
  const [method = "", path = ""] = route.split(" ");
  return { method, url: path.replaceAll(/\{[^}]+\}/g, "some-id") };
};

test.each(Object.entries(NOT_EMULATED))("%s is known, and not emulated", async (id, route) => {
  const reply = await api.raw(asked(route));
  expect([reply.status, reply.error]).toEqual([501, "not_emulated"]);
  expect(reply.failure.error_message).toBe(
    `${id} is not emulated. Serve with --synthesize and a --description that has it (in code: synthesize and descriptions) to have its reply made up.`,
  );
  expect(Object.keys(operations)).not.toContain(id);
});

test("who calls it is not asked first", async () => {
  const reply = await api.raw({ url: "/v1/magic_links/authenticate", headers: { authorization: "" } });
  expect([reply.status, reply.error]).toEqual([501, "not_emulated"]);
});

test("a path that nobody knows is still none, and a wrong method still wrong", async () => {
  const paths = ["/v1/magic_link/authenticate", "/v1/b2b/magic_links", "/v1/users/a/b/c/d"];
  for (const url of paths) expect((await api.raw({ url })).error).toBe("route_not_found");
  const reply = await api.raw({ method: "GET", url: "/v1/magic_links/authenticate" });
  expect([reply.status, reply.error, reply.headers.allow]).toEqual([405, "method_not_allowed", "POST"]);
  expect((await api.raw({ method: "DELETE", url: "/v1/otps/authenticate" })).error).toBe(
    "method_not_allowed",
  );
});
