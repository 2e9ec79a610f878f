type CamelCase<Name extends string> = Name extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Name;

/** The same with its own names in camelCase; what its values hold stays as it is. */
export type InCamelCase<Value extends object> = {
  [Name in keyof Value as CamelCase<Name & string>]: Value[Name];
};

export const inCamelCase = <Value extends object>(value: Value): InCamelCase<Value> =>
  renamed(value, (name) => name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()));

export const inSnakeCase = (value: object): Record<string, unknown> =>
  renamed(value, (name) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));

const renamed = <Renamed>(value: object, rename: (name: string) => string): Renamed =>
  Object.fromEntries(Object.entries(value).map(([name, one]) => [rename(name), one])) as Renamed;
