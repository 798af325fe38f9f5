/** The engine's record of changes walks through all of them for each new one: a long afternoon's workbook grows slow. */
import type { Model } from "./engineTypes";

interface Operation {
  readonly id: string;
  readonly data: unknown;
}

interface Branch {
  readonly operations: readonly Operation[];
}

/** Private to the engine: its `SelectiveHistory`. */
interface ChangeHistory {
  readonly HEAD_BRANCH: Branch;
  HEAD_OPERATION: Operation;
  readonly tree: { readonly branches: readonly Branch[] };
  readonly applyOperation: (change: unknown) => void;
  fastForward(): void;
}

/** Looks for the present change from the end, where it stands; as long as nothing was undone there is one branch. */
export function findPresentFromEnd(model: Model): void {
  const { revisions } = (model as unknown as { readonly session: { readonly revisions: ChangeHistory } }).session;
  const throughAll = revisions.fastForward;
  revisions.fastForward = function (this: ChangeHistory) {
    if (this.tree.branches.length > 1) return throughAll.call(this);
    const { operations } = this.HEAD_BRANCH;
    let present = operations.length - 1;
    while (present >= 0 && operations[present]?.id !== this.HEAD_OPERATION.id) present -= 1;
    for (const operation of operations.slice(present + 1)) {
      this.applyOperation(operation.data);
      this.HEAD_OPERATION = operation;
    }
  };
}
