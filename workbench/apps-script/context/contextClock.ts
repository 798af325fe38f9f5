/** The time inside an execution: what the host said last, and what has passed since if the clock runs. */
export interface ContextClock {
  setRunning(isRunning: boolean): void;
  nowMs(): number;
  hostSaid(nowMs: number): void;
}

export function createContextClock(): ContextClock {
  const realNowMs = Date.now;
  let isRunning = false;
  let saidMs = 0;
  let saidAt = realNowMs();
  return {
    setRunning(value) {
      isRunning = value;
    },
    nowMs: () => saidMs + (isRunning ? realNowMs() - saidAt : 0),
    hostSaid(nowMs) {
      saidMs = nowMs;
      saidAt = realNowMs();
    },
  };
}
