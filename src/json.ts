/** Plain values as JSON. Functions with names of their own: the bundle has forty places for them. */

export function toJson(value: unknown): string {
  return JSON.stringify(value);
}

/** Equal down to the order of their members, as canonical values are. */
export const isSame = (one: unknown, other: unknown): boolean => toJson(one) === toJson(other);
