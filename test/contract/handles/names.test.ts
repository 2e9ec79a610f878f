import { expect, test } from "vitest";
import { flow, moduleOf } from "./module-of.ts";

const named = (workflowId: string, more: object = {}) => flow({ workflow: { workflowId, ...more } });
const namesIn = (text = "") => [...text.matchAll(/^export const (\S+) =/gm)].map(([, name]) => name);

test.each([
  ["sms-otp-login", "smsOtpLogin"],
  ["sms_otp_login", "smsOtpLogin"],
  ["smsOtpLogin", "smsOtpLogin"],
  ["SmsOtpLogin", "smsOtpLogin"],
  ["SMS_OTP_LOGIN", "smsOtpLogin"],
  ["SMSLogin", "smsLogin"],
  ["2fa-login", "_2faLogin"],
])("the handle of %s is %s", (workflowId, name) => {
  expect(namesIn(moduleOf({ "flow.yml": named(workflowId) }).text)).toEqual([name]);
});

test("a document may name the handle itself", () => {
  const { text } = moduleOf({ "flow.yml": named("delete", { "x-understudy-handle": "deleteUser" }) });
  expect(namesIn(text)).toEqual(["deleteUser"]);
});

/** What is told of these documents. */
const told = (...documents: readonly object[]) => {
  const files = Object.fromEntries(documents.map((document, index) => [`${index + 1}.yml`, document]));
  const { text, diagnostics } = moduleOf(files, Object.keys(files));
  expect(text).toBeUndefined();
  return diagnostics.map(({ code, message, fix, place }) => ({ code, message, fix, at: place?.line }));
};

test("a handle cannot be called by a word of the language", () => {
  expect(told(named("delete"))).toEqual([
    {
      code: "types/kept-name",
      message:
        'The handle of the workflow "delete" cannot be called delete: TypeScript has another use for that.',
      fix: "Give the workflow another workflowId, or name its handle beside it: x-understudy-handle: deleteWorkflow.",
      at: 1,
    },
  ]);
});

test.each(["workflow", "URL", "await", "default"])("nor %s", (name) => {
  expect(told(named("w", { "x-understudy-handle": name }))).toMatchObject([
    { code: "types/kept-name", fix: `Write another name, such as x-understudy-handle: ${name}Workflow.` },
  ]);
});

test("a workflow of whose id no name can be made is told", () => {
  expect(told(named("--"))).toMatchObject([
    {
      code: "types/no-name",
      message: 'The handle of the workflow "--" cannot be called "".',
      fix: "Give the workflow another workflowId, or name its handle beside it: x-understudy-handle: myWorkflow.",
    },
  ]);
});

test("a name that is none is told, whatever is in it", () => {
  expect(told(named("w", { "x-understudy-handle": "a = 1; b" }))).toMatchObject([
    {
      code: "types/no-name",
      message: 'The handle of the workflow "w" cannot be called "a = 1; b".',
      fix: "Write another name, such as x-understudy-handle: myWorkflow.",
    },
  ]);
});

test("two handles of one name are told, with where the other is", () => {
  expect(told(named("log-in"), named("log_in"))).toMatchObject([
    {
      code: "types/same-name",
      message: 'The handle of the workflow "log_in" would be called logIn, as is that of "log-in" in 1.yml.',
      fix: "Give the workflow another workflowId, or name its handle beside it: x-understudy-handle: logInWorkflow.",
    },
  ]);
});

test("documents come in the order of their paths, each once, however they are named", () => {
  const files = { "a.yml": named("one"), "b.yml": named("two") };
  expect(namesIn(moduleOf(files, ["b.yml", "./a.yml", "a.yml"]).text)).toEqual(["one", "two"]);
});
