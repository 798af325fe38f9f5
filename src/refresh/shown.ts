/** What the cells show counts beside what is kept: a list never says that all is well where a person sees an error. */
import { PtengineError } from "../errors";
import type { ListedState } from "./formulaState";

const errorCode = /^#[A-Z/0]+[!?A]$/;
/** What a cell shows whose custom function has thrown. */
const thrown = "#ERROR!";
/** As Google says it in the languages of the product. */
const loading = /^(Loading|読み込み中|読み込んでいます|正在加载|載入中)(\.\.\.|…)$/;

/** Whether a person sees a value there, which a new refresh token could take away. */
export const isValueShown = (shown: unknown): boolean =>
  shown !== undefined && shown !== "" && !errorCode.test(String(shown)) && !loading.test(String(shown));

/** Why a cell shows no value; undefined where it shows one, or is blank. */
export function whyNoValue(shown: unknown): PtengineError | undefined {
  const value = typeof shown === "string" ? shown : "";
  if (loading.test(value)) return new PtengineError("cellLoading");
  if (!errorCode.test(value)) return undefined;
  return new PtengineError(value === "#REF!" ? "tableBlocked" : "cellShowsError", { value });
}

/** The formula's state with what its cell shows. */
export function asShown<State extends ListedState>(listed: State, shown: unknown): State {
  const reason = whyNoValue(shown);
  // A function that waits for its turn says so by throwing; any other error keeps it from running at all.
  if (listed.state === "failed" || !reason || (listed.state === "waiting" && shown === thrown)) return listed;
  return { ...listed, state: reason.code === "cellLoading" ? "waiting" : "failed", reason };
}
