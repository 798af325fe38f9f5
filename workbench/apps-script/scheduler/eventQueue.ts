/** What is to happen on the virtual clock, earliest first: a binary heap. */
export interface TimedEvent {
  readonly atMs: number;
  /** Decides between events of the same moment. */
  readonly rank: number;
  readonly fire: () => void;
  isCancelled: boolean;
}

export class EventQueue {
  private readonly heap: (TimedEvent & { readonly sequence: number })[] = [];
  private lastSequence = 0;

  push(atMs: number, rank: number, fire: () => void): TimedEvent {
    const event = { atMs, rank, fire, isCancelled: false, sequence: ++this.lastSequence };
    let index = this.heap.push(event) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!this.isBefore(index, parent)) break;
      this.swap(index, parent);
      index = parent;
    }
    return event;
  }

  /** The next event that is still wanted. */
  pop(): TimedEvent | undefined {
    for (let first = this.removeFirst(); first; first = this.removeFirst()) {
      if (!first.isCancelled) return first;
    }
    return undefined;
  }

  private removeFirst(): TimedEvent | undefined {
    const { heap } = this;
    const last = heap.length - 1;
    if (last > 0) this.swap(0, last);
    const first = heap.pop();
    let index = 0;
    for (;;) {
      const left = 2 * index + 1;
      if (left >= heap.length) return first;
      const child = left + 1 < heap.length && this.isBefore(left + 1, left) ? left + 1 : left;
      if (!this.isBefore(child, index)) return first;
      this.swap(index, child);
      index = child;
    }
  }

  private isBefore(one: number, other: number): boolean {
    const [a, b] = [this.heap[one]!, this.heap[other]!];
    return (a.atMs - b.atMs || a.rank - b.rank || a.sequence - b.sequence) < 0;
  }

  private swap(one: number, other: number) {
    const kept = this.heap[one]!;
    this.heap[one] = this.heap[other]!;
    this.heap[other] = kept;
  }
}
