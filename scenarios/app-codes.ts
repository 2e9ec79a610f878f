import type { MemberPersona, PathDefinition, WritePath } from "../mocks/stytch/exports/scenario.ts";

interface World {
  readonly ada: MemberPersona;
}

const at = "authenticateTotp";

/** How a member reads and types the code of an app, where `good` comes of a right one. The input is `totp_code`. */
export function misreadAppCodes(path: WritePath<World>, good: Pick<PathDefinition<World>, "outputs">): void {
  path("the app's code went out of sight half a minute ago", {
    inputs: ({ ada }) => ({ totp_code: ada.authenticator.readsOlderCode }),
    ...good,
  });

  path("the clock of the member's phone is half a minute fast", {
    inputs: ({ ada }) => ({ totp_code: ada.authenticator.fastBy({ seconds: 30 }).readsCode }),
    ...good,
  });

  path("the clock of the member's phone is a minute slow", {
    inputs: ({ ada }) => ({ totp_code: ada.authenticator.slowBy({ minutes: 1 }).readsCode }),
    fails: { at, status: 401, error: "unable_to_authenticate_totp" },
  });

  path("the clock of the member's phone is a minute fast", {
    inputs: ({ ada }) => ({ totp_code: ada.authenticator.fastBy({ minutes: 1 }).readsCode }),
    fails: { at, status: 401, error: "unable_to_authenticate_totp" },
  });

  path("the member reads the app's code, and types it a minute later", {
    inputs: ({ ada }) => ({ totp_code: ada.authenticator.readsCodeAfter({ minutes: 1 }) }),
    fails: { at, status: 401, error: "unable_to_authenticate_totp" },
  });

  path("the member misreads the app's code", {
    inputs: ({ ada }) => ({ totp_code: ada.authenticator.misreadsCode }),
    fails: { at, status: 401, error: "unable_to_authenticate_totp" },
  });

  path.each(["1234567", "abcdef", ""])('the member types "%s" for the app\'s code', (typed) => ({
    inputs: () => ({ totp_code: typed }),
    fails: { at, status: 400, error: "invalid_totp_code" },
  }));

  path("the member types a recovery code for the app's", {
    inputs: ({ ada }) => ({ totp_code: ada.paper.readsRecoveryCode }),
    fails: { at, status: 400, error: "recovery_code_used_as_totp_code" },
  });
}
