/** What a formula moves that finds its answer kept: the text of its calls to Properties and Cache, without the answer itself. */
import type { ServiceCall } from "../apps-script/bridge";

/** Names under which answers, or pieces of them, are kept. */
const answerName = /^a1\./;

/** Lengths of all texts in what a call was given or has answered. */
function textLength(value: unknown, isAnswer = false): number {
  if (typeof value === "string") return isAnswer ? 0 : value.length;
  if (Array.isArray(value)) {
    const [name, text] = value;
    // A pair of a name and its value.
    if (value.length === 2 && typeof name === "string" && answerName.test(name))
      return name.length + textLength(text, true);
    return value.reduce((sum: number, one) => sum + textLength(one), 0);
  }
  if (value === null || typeof value !== "object") return 0;
  return Object.entries(value).reduce(
    (sum, [name, one]) => sum + name.length + textLength(one, answerName.test(name) && typeof one === "string"),
    0,
  );
}

export class WarmBytes {
  private readonly byExecution = new Map<number, number>();

  readonly onCall = ({ executionId, name, args }: ServiceCall, outcome: unknown): void => {
    if (!/^(Properties|Cache)\./.test(name)) return;
    const before = this.byExecution.get(executionId) ?? 0;
    this.byExecution.set(executionId, before + textLength(args) + textLength(outcome));
  };

  clear(): void {
    this.byExecution.clear();
  }

  /** Of the execution that moved most. */
  most(): number {
    return Math.max(0, ...this.byExecution.values());
  }
}
