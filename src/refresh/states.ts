/** What each formula of the document shows, as far as it is known: told from what is kept, without a request. */
import { type Asker, createCacheOnlyAsker } from "../ask";
import { type CacheOnlyClient, NotAnswered } from "../client/cacheOnlyClient";
import { isOwnLack } from "../client/failureKinds";
import { createKeyOfFormulas } from "../client/formulaRun";
import type { Question } from "../client/questions";
import { asPtengineError, PtengineError } from "../errors";
import type { Platform } from "../platform/ports";
import { mayBeCut } from "../query/order";
import type { Query } from "../query/query";
import type { ListedState } from "./formulaState";
import { type ScannedFormula, scanFormulas } from "./scan";
import { asShown } from "./shown";

type Looked = Pick<ListedState, "state" | "reason" | "cost" | "answered" | "writtenAtMs" | "isFull">;

const nothing = { cost: 0, isFull: false } as const;

/** What is thrown instead of a table. */
function failedState(problem: unknown): Pick<Looked, "state" | "reason" | "answered"> {
  if (problem instanceof NotAnswered) {
    const { reason, answered } = problem;
    return { state: "waiting", ...(reason ? { reason } : {}), ...(answered > 0 ? { answered } : {}) };
  }
  // What only the person at work lacks is no failure of a formula.
  const reason = asPtengineError(problem);
  return { state: isOwnLack(reason) ? "notPlanned" : "failed", reason };
}

function look(query: Query, cost: number, cacheOnly: Asker<CacheOnlyClient>): Looked {
  try {
    const { table, writtenAtMs, isStale, staleBecause } = cacheOnly.answer(query);
    return {
      state: isStale ? "stale" : table.rows.length === 0 ? "empty" : "ok",
      cost,
      isFull: mayBeCut(query, table.rows.length),
      ...(cost > 0 ? { writtenAtMs } : {}),
      ...(staleBecause ? { reason: staleBecause } : {}),
    };
  } catch (problem) {
    return { ...nothing, cost, ...failedState(problem) };
  }
}

/** Looks at what is kept under a refresh token, the document's unless given; equal questions are looked at once. */
export function statesOf(
  platform: Platform,
  formulas: readonly ScannedFormula[],
  refreshToken?: string,
): ListedState[] {
  const cacheOnly = createCacheOnlyAsker(platform, refreshToken);
  const isKeyOfFormulas = createKeyOfFormulas(platform, cacheOnly.site);
  const names = formulas.map(({ query }) => JSON.stringify(query));
  const looked = new Map<string | undefined, Looked>();
  const costs = new Map<string, { readonly query: Query; readonly questions: readonly Question[] }>();
  formulas.forEach(({ query }, index) => {
    const name = names[index] as string;
    if (!query || looked.has(name) || costs.has(name)) return;
    try {
      const site = cacheOnly.siteFor(query);
      if (site && !isKeyOfFormulas(site)) throw new PtengineError("keyOfAnother");
      costs.set(name, { query, questions: cacheOnly.questions(query) });
    } catch (problem) {
      looked.set(name, { ...nothing, ...failedState(problem) });
    }
  });
  cacheOnly.client.load([...costs.values()].flatMap(({ questions }) => questions));
  for (const [name, { query, questions }] of costs) looked.set(name, look(query, questions.length, cacheOnly));
  return formulas.map((formula, index) => ({
    ...formula,
    ...(formula.error
      ? { ...nothing, ...failedState(formula.error) }
      : (looked.get(names[index]) ?? { ...nothing, state: "notPlanned" })),
  }));
}

export interface FormulaList {
  readonly formulas: readonly ListedState[];
  readonly unreadTabs: readonly string[];
}

/** Every Ptengine formula of the document, with what is known of it and what its cell shows. */
export function listFormulaStates(platform: Platform): FormulaList {
  const { formulas, unreadTabs, shownBy } = scanFormulas(platform);
  return {
    formulas: statesOf(platform, formulas).map((formula) => asShown(formula, shownBy(formula))),
    unreadTabs,
  };
}
