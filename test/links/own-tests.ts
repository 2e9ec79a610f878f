/** The tests of the stand-in that are about our own tools: no entry of docs/stytch has to name them. */
export const OWN_TESTS: Readonly<Record<string, string>> = {
  "test/mocks/stytch/collection-of-the-expired.test.ts": "what the world lets go of, and when",
  "test/mocks/stytch/controls.test.ts": "what the control API and the dashboard show and offer",
  "test/mocks/stytch/errors-reached.test.ts":
    "that each error an operation declares can be met; what it means is proven elsewhere",
  "test/mocks/stytch/not-emulated.test.ts": "our own 501 of an operation that is left out",
  "test/mocks/stytch/peopled-stand-in.test.ts": "the people whom workflows are about",
  "test/mocks/stytch/probes.test.ts": "what verify asks the real API",
  "test/mocks/stytch/properties.test.ts": "what holds after any calls; each fact has an example elsewhere",
  "test/mocks/stytch/shipped-workflows.test.ts": "the ways that the shipped workflows take",
  "test/mocks/stytch/stage.test.ts": "what scenarios set up and try",
  "test/mocks/stytch/world-document.test.ts": "what a world document declares",
  "test/mocks/stytch/world-document-refusals.test.ts":
    "what a world document cannot declare, and where it says so",
  "test/mocks/stytch/world-document-people.test.ts": "the people whom a world document has made up",
  "test/mocks/stytch/world-document-roles.test.ts": "the roles that a world document declares",
  "test/mocks/stytch/world-document-sessions.test.ts": "the sessions that a world document declares",
};
