/** Addresses are compared and kept in lower case. */
export const normalEmail = (email: string): string => email.toLowerCase();

export const domainOf = (email: string): string => normalEmail(email).slice(email.lastIndexOf("@") + 1);
