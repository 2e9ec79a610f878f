/** As many digits, and another number: further on by so much. */
export const otherCode = (code: string, by: number): string =>
  String((Number(code) + by) % 10 ** code.length).padStart(code.length, "0");
