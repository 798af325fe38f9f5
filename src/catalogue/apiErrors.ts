/** Every error code of the Open API. */

/** What a failure hurts: its own question, everything that its key asks, or whoever asks next. */
export type FailureScope = "question" | "key" | "minute" | "day" | "service";

export interface ApiError {
  readonly status: number;
  readonly scope: FailureScope;
}

export const apiErrors = {
  4001: { status: 400, scope: "question" },
  4002: { status: 400, scope: "question" },
  4003: { status: 400, scope: "question" },
  4006: { status: 400, scope: "question" },
  4007: { status: 400, scope: "question" },
  4008: { status: 400, scope: "question" },
  4009: { status: 400, scope: "question" },
  4010: { status: 401, scope: "key" },
  4011: { status: 401, scope: "key" },
  4012: { status: 400, scope: "question" },
  4013: { status: 400, scope: "question" },
  4014: { status: 400, scope: "question" },
  4015: { status: 400, scope: "question" },
  4016: { status: 400, scope: "question" },
  4017: { status: 400, scope: "question" },
  4018: { status: 400, scope: "question" },
  4019: { status: 400, scope: "question" },
  4030: { status: 403, scope: "key" },
  4031: { status: 403, scope: "key" },
  4040: { status: 404, scope: "question" },
  4290: { status: 429, scope: "minute" },
  4291: { status: 429, scope: "day" },
  5000: { status: 500, scope: "service" },
} as const satisfies Record<number, ApiError>;

export type ApiErrorCode = keyof typeof apiErrors;
