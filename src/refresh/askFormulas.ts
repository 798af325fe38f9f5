/** One slice of asking what formulas need: their distinct questions, once each, by nobody but whose key the formulas use. */
import { createAsker } from "../ask";
import { failureScope } from "../catalogue/apiErrors";
import { isNoFaultOfTheQuestion, isOfGoogle, isOwnLack } from "../client/failureKinds";
import { createKeyOfFormulas } from "../client/formulaRun";
import { bySite, type Question } from "../client/questions";
import type { Site } from "../client/settings";
import { safely } from "../client/sharedState";
import { asPtengineError, PtengineError } from "../errors";
import type { CellPlace, Platform } from "../platform/ports";
import { askOpen } from "./askQuestions";
import type { ListedState } from "./formulaState";
import { takeOver } from "./growing";
import type { Scan, ScannedFormula } from "./scan";
import { asShown, isValueShown } from "./shown";
import { statesOf } from "./states";

export interface RefreshedFormula extends ListedState {
  /** It is still to be asked, whatever older answer it shows. */
  readonly isWaiting: boolean;
}

/** Why something is missing, and the cell that it is about, if it is about one. */
export interface MissingCause {
  readonly error: PtengineError;
  readonly cell?: CellPlace;
}

export interface RefreshProgress {
  readonly formulas: readonly RefreshedFormula[];
  readonly unreadTabs: readonly string[];
  /** Distinct questions of all formulas, and how many of them are answered. */
  readonly questions: number;
  readonly answered: number;
  /** Requests that this slice made. */
  readonly requests: number;
  readonly isDone: boolean;
  /** The formulas use another person's key: they ask in their own turn. */
  readonly isLeftToFormulas: boolean;
  /** What keeps the rest from being asked, and for how long. */
  readonly waitsFor?: PtengineError;
  /** The one reason to tell: what keeps the rest from being asked, else the first failure. */
  readonly cause?: MissingCause;
  readonly nextInMs: number;
  /** It will be so for hours: nobody waits for that. */
  readonly isHeld: boolean;
  /** Formulas that would show an error in place of a value if the refresh token were written now. */
  readonly losingCount: number;
}

export interface Asking {
  /** The document's unless given. */
  readonly refreshToken?: string;
  /** Answers from before count as older ones. */
  readonly sinceMs: number;
  readonly durationMs: number;
  /** Which formulas are asked for; all unless given. */
  readonly isWanted?: (formula: CellPlace) => boolean;
  /** What was remembered of failures is tried again. */
  readonly areFailuresCleared: boolean;
  /** A day that counts as used up is tried all the same. */
  readonly isAskedAnyway: boolean;
}

interface Plan {
  readonly keys: readonly string[];
  readonly error?: PtengineError;
}

/** No answer is known that it could show: none at all, or none that may be shown while its key is refused. */
const wouldLose = ({ followsRefresh, state, reason }: RefreshedFormula): boolean =>
  followsRefresh && (state === "waiting" || (state === "failed" && failureScope(reason?.code) === "key"));

type Causing = Pick<RefreshProgress, "waitsFor" | "formulas" | "isLeftToFormulas">;

function causeOf({ waitsFor, formulas, isLeftToFormulas }: Causing): MissingCause | undefined {
  if (isLeftToFormulas) return undefined;
  if (waitsFor) return { error: waitsFor };
  const failed = formulas.find(({ state, reason }) => state === "failed" && reason);
  return failed?.reason && { error: failed.reason, cell: failed };
}

/** After this nobody waits at the page. */
const maxWaitMs = 10 * 60_000;

export function askFormulas(
  platform: Platform,
  { formulas, unreadTabs, shownBy }: Scan,
  asking: Asking,
): RefreshProgress {
  const { refreshToken, sinceMs, isWanted = () => true } = asking;
  const { client, questions, siteFor, site: ownSite } = createAsker(platform, refreshToken);
  const isKeyOfFormulas = createKeyOfFormulas(platform, ownSite);

  function siteOf({ query }: ScannedFormula): Site | undefined {
    const site = query && siteFor(query);
    if (site && !isKeyOfFormulas(site)) throw new PtengineError("keyOfAnother");
    return site;
  }

  const sites = new Map<string, Site>();
  for (const formula of formulas.filter(isWanted)) {
    const site = safely(() => siteOf(formula), undefined);
    if (site) sites.set(site.profileId, site);
  }
  for (const site of sites.values()) {
    if (asking.areFailuresCleared) client.clearFailures(site);
    if (asking.isAskedAnyway) client.askAnyway(site);
  }
  const open = new Map<string, Question>();
  const ofErrors: (readonly Question[])[] = [];
  const plans = formulas.map((formula): Plan => {
    const { query } = formula;
    if (!query || !isWanted(formula)) return { keys: [] };
    try {
      siteOf(formula);
      const asked = questions(query).map((question) => [client.keyOf(question), question] as const);
      for (const [key, question] of asked) open.set(key, question);
      if (!isValueShown(shownBy(formula))) ofErrors.push(asked.map(([, question]) => question));
      return { keys: asked.map(([key]) => key) };
    } catch (problem) {
      return { keys: [], error: asPtengineError(problem) };
    }
  });
  const all = [...open.values()];
  // Under a new refresh token nothing has failed yet.
  if (asking.areFailuresCleared && refreshToken === undefined)
    for (const [site, ofSite] of bySite(all)) client.clearFailures(site, ofSite);
  for (const key of client.answered(all, sinceMs)) open.delete(key);
  for (const key of refreshToken ? takeOver(platform, client, ofErrors, refreshToken) : []) open.delete(key);

  // Planning takes its own time: every slice comes to asking.
  const { clock } = platform;
  const asked = askOpen(client, clock, open, clock.nowMs() + asking.durationMs);
  const states = statesOf(platform, formulas, refreshToken);
  const told = plans.map(({ keys, error }, index): RefreshedFormula => {
    const found = states[index] as ListedState;
    const isWaiting = error ? isNoFaultOfTheQuestion(error) : keys.some((key) => open.has(key));
    // What was not to be had is known better here than by looking.
    const reason = error || keys.map((key) => asked.reasons.get(key)).find((one) => one) || found.reason;
    const hasFailed = reason && !isWaiting && !isNoFaultOfTheQuestion(reason) && !isOwnLack(reason);
    const state = hasFailed ? "failed" : found.state;
    const formula = { ...found, state, isWaiting, ...(reason ? { reason } : {}) };
    const shown = shownBy(found);
    // A cell that follows is calculated anew; what blocks its table stays.
    return isWaiting || (found.followsRefresh && shown !== "#REF!") ? formula : asShown(formula, shown);
  });
  const waiting = plans.flatMap(({ error }, index) => (error && told[index]?.isWaiting ? [error] : []));
  const failedCount = [...asked.reasons.keys()].filter((key) => !open.has(key)).length;
  const isDone = open.size === 0 && waiting.length === 0;
  const waitsFor = asked.waitsFor ?? (open.size === 0 ? waiting[0] : undefined);
  const nextInMs = open.size > 0 || isDone ? asked.nextInMs : Number(waiting[0]?.parameters.seconds || 5) * 1_000;
  const isLong = waitsFor !== undefined && (waitsFor.code === 4291 || isOfGoogle(waitsFor) || nextInMs > maxWaitMs);
  const isLeftToFormulas = sites.size === 0 && plans.some(({ error }) => error && isOwnLack(error));
  const cause = causeOf({ formulas: told, isLeftToFormulas, ...(waitsFor && { waitsFor }) });
  return {
    formulas: told,
    unreadTabs,
    questions: all.length,
    answered: all.length - open.size - failedCount,
    requests: asked.requests,
    isDone,
    isLeftToFormulas,
    ...(waitsFor && { waitsFor }),
    ...(cause && { cause }),
    nextInMs,
    isHeld: !isDone && isLong,
    losingCount: told.filter((formula) => wouldLose(formula) && isValueShown(shownBy(formula))).length,
  };
}
