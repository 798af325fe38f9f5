/** The site's lists by which names become ids, read once an execution: many formulas of one need the same. */
import { PtengineError } from "../errors";
import type { Clock } from "../platform/ports";
import { listedExperiences } from "../ptengine/experiences";
import type { ListName, Lists } from "../ptengine/lists";
import { type PlanContext, planList } from "../ptengine/plan";
import { listedProperties } from "../ptengine/userProperties";
import type { AnswerSource, FetchOptions, Found } from "./questions";
import type { Site } from "./settings";

/** A name that a list lacks may be newer than the list; one this old is asked for once more. */
const minListAgeMs = 5 * 60_000;

export interface ListReader {
  /** Plans with the lists that are kept, and with newer ones if a name is not in them. */
  plan<T>(names: readonly ListName[], asking: ListAsking, planWith: (lists: Lists) => T): T;
}

export interface ListAsking {
  readonly site: Site;
  readonly context: PlanContext;
  readonly options: FetchOptions;
}

interface ReadLists {
  readonly lists: Lists;
  readonly ageMs: number;
}

export function createListReader(source: AnswerSource, clock: Clock): ListReader {
  /** Lists, and why there are none. */
  const known = new Map<string, Found | Error>();

  function readList(name: ListName, { site, context, options }: ListAsking, isAgain: boolean): Found {
    const key = JSON.stringify([name, context, options]);
    let found = isAgain ? undefined : known.get(key);
    try {
      const [answered] = found
        ? []
        : source.answers([planList(name, context)], site, isAgain ? { ...options, cacheMinutes: 0 } : options);
      found ??= answered as Found;
    } catch (problem) {
      found = problem as Error;
    }
    known.set(key, found);
    if (found instanceof Error) throw found;
    return found;
  }

  function readLists(names: readonly ListName[], asking: ListAsking, isAgain: boolean): ReadLists {
    const found = names.map((name) => readList(name, asking, isAgain));
    const lists: Lists = Object.fromEntries(
      names.map((name, index) => {
        const answer = found[index]?.answer ?? [];
        return [name, name === "experiences" ? listedExperiences(answer) : listedProperties(answer)];
      }),
    );
    return { lists, ageMs: Math.max(0, ...found.map(({ writtenAtMs }) => clock.nowMs() - writtenAtMs)) };
  }

  return {
    plan(names, asking, planWith) {
      const { lists, ageMs } = readLists(names, asking, false);
      try {
        return planWith(lists);
      } catch (problem) {
        const isUnknownName = problem instanceof PtengineError && problem.code === "nameNotFound";
        if (!isUnknownName || ageMs < minListAgeMs) throw problem;
        return planWith(readLists(names, asking, true).lists);
      }
    },
  };
}
