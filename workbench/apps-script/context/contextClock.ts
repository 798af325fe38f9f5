/** The time inside an execution: what the host said last, and what has passed since if the clock runs. */
export interface ContextClock {
  nowMs(): number;
  hostSaid(nowMs: number): void;
}

export function createContextClock(startMs: number, isRunning: boolean): ContextClock {
  const realNowMs = Date.now;
  let saidMs = startMs;
  let saidAt = realNowMs();
  return {
    nowMs: () => saidMs + (isRunning ? realNowMs() - saidAt : 0),
    hostSaid(nowMs) {
      saidMs = nowMs;
      saidAt = realNowMs();
    },
  };
}
