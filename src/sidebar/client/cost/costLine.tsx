/** What is about to be asked costs so much. */
import { useWords } from "../words/words";
import type { Cost, Quota } from "./cost";

/** What it takes, how long that waits for the plan, and what is left of it. */
export function CostLine({
  cost: { requests, minutes },
  quota,
}: {
  readonly cost: Cost;
  readonly quota: Quota | undefined;
}) {
  const words = useWords();
  if (requests === 0) return <>{words.say("costsNothing")}</>;
  const isBeyondDay = quota !== undefined && requests > quota.leftToday;
  return (
    <>
      {words.say(requests === 1 ? "costsOne" : "costs", { count: requests })}
      {isBeyondDay && ` ${words.say("costsBeyondDay")}`}
      {!isBeyondDay && minutes > 0 && ` ${words.say("costsMinutes", { minutes })}`}
      {quota && ` ${words.say("quotaLeft", { minute: quota.leftThisMinute, day: quota.leftToday })}`}
      {quota?.tier && ` ${words.say("planNamed", { plan: quota.tier })}`}
    </>
  );
}
