/** `3 steps`, `1 entry`, `1,200 exchanges`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : many}`;

/** `toLocaleString` loads its tables first, which is longer than a command takes to do anything else. */
export const grouped = (count: number): string => String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ",");
