/** What a schedule will ask a day, said before it is saved. */
import { useEffect, useState } from "preact/hooks";
import type { InputOf, OutputOf } from "../../calls";
import { callServer } from "../server/callServer";
import { useWords } from "../words/words";

interface ScheduleCostProps {
  readonly schedule: InputOf<"scheduleCost">["schedule"] | undefined;
  /** Of the report that is scheduled, and the query that it is to have; neither for the document's formulas. */
  readonly id?: string | undefined;
  readonly call?: InputOf<"scheduleCost">["call"];
}

export function ScheduleCost({ schedule, id, call }: ScheduleCostProps) {
  const words = useWords();
  const [cost, setCost] = useState<OutputOf<"scheduleCost">>();
  const asked = JSON.stringify({ schedule, id, call });
  useEffect(() => {
    let isCurrent = true;
    setCost(undefined);
    if (schedule) {
      void callServer("scheduleCost", { schedule, ...(id && { id }), ...(call && { call }) }).then((result) => {
        // What cannot be told is told when it is saved.
        if (isCurrent && result.ok) setCost(result.value);
      });
    }
    return () => {
      isCurrent = false;
    };
  }, [asked]);
  if (!schedule || !cost) return null;
  const { runs, requests, total, most, perDay } = cost;
  const isTooMuch = perDay !== undefined && most > perDay;
  return (
    <div class={isTooMuch ? "problem" : "hint"} role="status">
      {words.say(runs > 1 ? "costOfDay" : "costOnRun", { runs, requests, total })}{" "}
      {perDay !== undefined && words.say("costOfMost", { most, perDay })}
    </div>
  );
}
