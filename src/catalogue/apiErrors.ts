/** Every error code of the Open API, with its HTTP status and what its failure hurts. */

/** Its own question, everything that its key asks, everyone until the minute or day is over, or whoever asks next. */
export type FailureScope = "question" | "key" | "minute" | "day" | "service";

export const apiErrors = [
  {
    scope: "question",
    status: 400,
    codes: [4001, 4002, 4003, 4006, 4007, 4008, 4009, 4012, 4013, 4014, 4015, 4016, 4017, 4018, 4019],
  },
  { scope: "key", status: 401, codes: [4010, 4011] },
  { scope: "key", status: 403, codes: [4030, 4031] },
  { scope: "question", status: 404, codes: [4040] },
  { scope: "minute", status: 429, codes: [4290] },
  { scope: "day", status: 429, codes: [4291] },
  { scope: "service", status: 500, codes: [5000] },
] as const satisfies readonly {
  readonly scope: FailureScope;
  readonly status: number;
  readonly codes: readonly number[];
}[];

export type ApiErrorCode = (typeof apiErrors)[number]["codes"][number];

/** What the failure of a code hurts, or undefined for a code that is not documented. */
export function failureScope(code: unknown): FailureScope | undefined {
  return apiErrors.find(({ codes }) => (codes as readonly unknown[]).includes(code))?.scope;
}
