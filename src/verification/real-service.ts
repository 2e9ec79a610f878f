/** Where one half of a login comes from. */
export interface LoginSetting {
  readonly flag: string;
  readonly variable: string;
}

export interface LoginSettings {
  /** As probes name it. */
  readonly name: string;
  readonly username: LoginSetting;
  readonly password: LoginSetting;
}

/** The vendor's own service, as far as it has to be known before anything is loaded. */
export interface RealService {
  readonly name: string;
  /** Where its test projects are. */
  readonly url: string;
  readonly logins: readonly LoginSettings[];
  /** How the halves of a login begin that is made for trying things out. */
  readonly test: { readonly username: RegExp; readonly password: RegExp };
}
