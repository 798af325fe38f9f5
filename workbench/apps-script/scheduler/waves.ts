/** The requests of one fetchAll: so many at once, and each wave takes longer than its slowest request. */
import { fetchAllAtOnce, fetchAllFactor } from "./latencies";

interface Wave {
  size: number;
  ended: number;
  startedMs: number;
  readonly over: Promise<void>;
  end(): void;
}

export class Waves {
  private readonly waves: Wave[] = [];

  constructor(
    private readonly nowMs: () => number,
    private readonly wait: (durationMs: number) => Promise<void>,
  ) {}

  /** Lets a request go in its wave, and holds its answer until the wave is over. */
  async pass<Answer>(send: () => Promise<Answer>): Promise<Answer> {
    const last = this.waves.at(-1);
    const wave = last && last.size < fetchAllAtOnce ? last : this.add();
    const before = this.waves[this.waves.indexOf(wave) - 1];
    wave.size += 1;
    await before?.over;
    wave.startedMs = this.nowMs();
    try {
      return await send();
    } finally {
      wave.ended += 1;
      if (wave.ended === wave.size) {
        await this.wait((fetchAllFactor - 1) * (this.nowMs() - wave.startedMs));
        wave.end();
      }
      await wave.over;
    }
  }

  private add(): Wave {
    let end = () => {};
    const over = new Promise<void>((resolve) => {
      end = resolve;
    });
    const wave: Wave = { size: 0, ended: 0, startedMs: 0, over, end };
    this.waves.push(wave);
    return wave;
  }
}
