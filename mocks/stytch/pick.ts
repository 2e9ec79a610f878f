/** The fields of these names that are given. */
export const pick = <Given extends object, Name extends keyof Given>(
  given: Given,
  names: readonly Name[],
): Partial<Pick<Given, Name>> =>
  Object.fromEntries(
    names.filter((name) => given[name] !== undefined).map((name) => [name, given[name]]),
  ) as Partial<Pick<Given, Name>>;
