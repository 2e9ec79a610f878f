/** What an app has to know of a stand-in, in order to call it. */
export interface Address {
  readonly url: string;
  readonly project_id: string;
  readonly secret: string;
}

/** Environment variables, and what each is to hold. */
export type AppVariables = Readonly<Record<string, keyof Address>>;

export const environmentFor = (variables: AppVariables, address: Address): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(variables).map(([name, part]) => [name, address[part]]));
