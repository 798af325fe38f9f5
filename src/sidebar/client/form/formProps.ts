/** What every part of the form gets: the draft, the way to change it, and what is wrong with its argument. */
import type { Start } from "../../start";
import type { Draft } from "../draft/draft";

export interface FormProps {
  readonly draft: Draft;
  readonly onValue: (draft: Draft) => void;
  readonly start: Start;
  /** Metrics that were blank in every row of the last preview of this view. */
  readonly emptyMetrics: readonly string[];
  /** In words, if the first thing that is wrong lies in the argument of that name. */
  readonly problemOf: (argument: string) => string | undefined;
}
