import { createServer } from "node:net";
import { expect, test } from "vitest";
import { understudyCommand } from "./run.ts";

const headers = {
  authorization: `Basic ${Buffer.from("project-test-00000000-0000-4000-8000-000000000001:secret-test-x").toString("base64")}`,
  "content-type": "application/json",
};

test("serve answers until it is stopped, and shows every code that it sends", async () => {
  let status: number | undefined;
  const { exitCode, out } = await understudyCommand(
    ["serve", "--port", "0", "--seed", "7"],
    async (printed) => {
      const url = /http:\S+/.exec(printed)?.[0];
      const body = JSON.stringify({ phone_number: "+12025550100" });
      ({ status } = await fetch(`${url}/v1/otps/sms/login_or_create`, { method: "POST", headers, body }));
    },
  );
  expect({ exitCode, status }).toEqual({ exitCode: 0, status: 200 });
  expect(out).toMatch(/^Ready at http:\/\/127\.0\.0\.1:\d+\n\nSeed 7\. .*\n\nsms to \+12025550100: \d{6}\n$/);
});

test("a taken port is said, with a way on", async () => {
  const occupant = createServer();
  await new Promise<void>((resolve) => occupant.listen(0, "127.0.0.1", resolve));
  const { port } = occupant.address() as { port: number };
  const { exitCode, err } = await understudyCommand(["serve", "--port", String(port)]);
  occupant.close();
  expect({ exitCode, err }).toEqual({
    exitCode: 3,
    err: `error: Port ${port} on 127.0.0.1 is taken. Stop what listens there, or take any free port with --port 0.\n`,
  });
});
