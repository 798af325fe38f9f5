/** What the next 24 hours bring: the runs of each hour with their requests, what cannot be kept, and a proposal to spread. */
import { useEffect, useState } from "preact/hooks";
import type { OutputOf, Result } from "../../calls";
import type { SavedReports } from "../../reports";
import { ActionButton } from "../controls/actionButton";
import { FailureNotice, Notice } from "../controls/notice";
import { Progress } from "../controls/progress";
import { callServer } from "../server/callServer";
import type { Failure } from "../words/failures";
import { hourText } from "../words/scheduleWords";
import { useWords } from "../words/words";

type SiteAhead = OutputOf<"dayAhead">[number];

interface DayAheadProps {
  /** When the reports were listed: what is scheduled may be another by then. */
  readonly asOfMs: number;
  readonly isBusy: boolean;
  readonly onChanged: (result: Result<SavedReports>) => void;
}

export function DayAhead({ asOfMs, isBusy, onChanged }: DayAheadProps) {
  const words = useWords();
  const [sites, setSites] = useState<readonly SiteAhead[]>();
  const [failure, setFailure] = useState<Failure>();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (isOpen) void load();
  }, [isOpen, asOfMs]);

  async function load(): Promise<void> {
    setFailure(undefined);
    const result = await callServer("dayAhead", {});
    if (result.ok) setSites(result.value);
    else setFailure(result.error);
  }

  async function spread({ moves }: SiteAhead): Promise<void> {
    const result = await callServer("spreadSchedules", { moves: [...moves] });
    onChanged(result);
    await load();
  }

  return (
    <details class="formula" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.say("dayAhead")}</summary>
      {failure && <FailureNotice failure={failure} />}
      {!sites && !failure && <Progress text={words.say("loading")} />}
      {sites?.every(({ hours }) => hours.length === 0) && <p class="hint">{words.say("nothingAhead")}</p>}
      {sites
        ?.filter(({ hours }) => hours.length > 0)
        .map((site) => (
          <SiteDay
            key={site.profileId}
            site={site}
            isNamed={sites.length > 1}
            isBusy={isBusy}
            onSpread={() => spread(site)}
          />
        ))}
    </details>
  );
}

interface SiteDayProps {
  readonly site: SiteAhead;
  readonly isNamed: boolean;
  readonly isBusy: boolean;
  readonly onSpread: () => Promise<void>;
}

function SiteDay({ site, isNamed, isBusy, onSpread }: SiteDayProps) {
  const words = useWords();
  const { profileId, hours, requests, minutes, perDay, isOverPlan, isOverTime, names, moves } = site;
  const nameOf = (id: string) => names[id] || words.say("aheadFormulas");
  return (
    <section>
      {isNamed && <h3>{profileId}</h3>}
      <p>
        {words.say("aheadTotal", { requests, minutes })}{" "}
        {perDay !== undefined && !isOverPlan && words.say("aheadOfPlan", { perDay })}
      </p>
      {(isOverPlan || isOverTime) && (
        <Notice kind="warning">
          {isOverPlan && perDay !== undefined && <p>{words.say("aheadOverPlan", { perDay })}</p>}
          {isOverTime && <p>{words.say("aheadOverTime")}</p>}
        </Notice>
      )}
      <table class="day-ahead">
        <thead>
          <tr>
            <th scope="col">{words.say("aheadHour")}</th>
            <th scope="col">{words.say("aheadRuns")}</th>
            <th scope="col">{words.say("aheadRequests")}</th>
          </tr>
        </thead>
        <tbody>
          {hours.map((hour, index) => (
            <tr key={hour.hour} class={hour.isCrowded ? "crowded" : undefined}>
              <th scope="row">
                {hour.hour.slice(0, 10) !== hours[index - 1]?.hour.slice(0, 10) && `${hour.hour.slice(5, 10)} `}
                {hourText(Number(hour.hour.slice(11)))}
              </th>
              <td>{hour.ids.map(nameOf).join(", ")}</td>
              <td>
                {hour.isCrowded && <span class="state stale">! </span>}
                {words.number(hour.requests)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {hours.some(({ isCrowded }) => isCrowded) && <p class="hint">{words.say("aheadCrowded")}</p>}
      {moves.length > 0 && (
        <>
          <p>
            {words.say("aheadMoves", {
              moves: moves
                .map(({ id, to }) => words.say("aheadMove", { name: nameOf(id), hour: hourText(to) }))
                .join(", "),
            })}
          </p>
          <ActionButton isDisabled={isBusy} onPress={onSpread}>
            {words.say("spreadThem")}
          </ActionButton>
        </>
      )}
    </section>
  );
}
