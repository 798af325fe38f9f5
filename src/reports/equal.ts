/** Whether two values are the same where they are stored: as JSON, in which an absent member and an undefined one are alike. */
export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
