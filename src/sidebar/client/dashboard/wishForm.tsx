/** The few choices of a dashboard, before it is made and after. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { InputOf } from "../../calls";
import type { GalleryCard, ListedDashboard } from "../../dashboards";
import { ActionButton } from "../controls/actionButton";
import { leadTo } from "../controls/leadTo";
import { Select } from "../controls/select";
import { sayWhen } from "../words/scheduleWords";
import { useWords } from "../words/words";
import { ChoiceFields, type Chosen, missingChoices } from "./choiceFields";

export type Wish = Omit<InputOf<"changeDashboard">, "id">;

interface WishFormProps {
  readonly card: GalleryCard;
  /** The one that is changed. */
  readonly listed?: ListedDashboard | undefined;
  /** Another person's schedule is changed by taking it over. */
  readonly isScheduleOthers?: boolean;
  readonly isBusy: boolean;
  readonly backText: string;
  readonly onBack: () => void;
  readonly onWish: (wish: Wish) => Promise<unknown>;
}

const daily = { every: "day", hour: 7 } as const;
const weekly = { every: "week", hour: 7, days: [1] } as const;

/** Between an experience and the goal by which its versions are compared. */
const divider = " · ";

function subjectOf({ page, experience, metric, goal }: Chosen): string {
  const one = (page ?? experience ?? goal)?.label ?? "";
  const other = metric?.value === "goalReached" ? goal?.label : undefined;
  const text = other ? `${one}${divider}${other}` : one;
  return text.replace(/^https?:\/\//, "").slice(0, 100);
}

function chosenOf({ choices, subject }: ListedDashboard): Chosen {
  const entries = Object.entries(choices).filter(([name]) => name !== "period");
  const isByGoal = choices.metric === "goalReached" && subject.includes(divider);
  const middle = isByGoal ? subject.lastIndexOf(divider) : subject.length;
  const first = choices.page ? "page" : choices.experience ? "experience" : "goal";
  // Of what is an id by itself only the title's part has a name.
  const labels: Readonly<Record<string, string>> = {
    ...(isByGoal && { goal: subject.slice(middle + divider.length) }),
    [first]: subject.slice(0, middle),
  };
  return Object.fromEntries(entries.map(([name, value]) => [name, { value, label: labels[name] }]));
}

export function WishForm({ card, listed, isScheduleOthers, isBusy, backText, onBack, onWish }: WishFormProps) {
  const words = useWords();
  const form = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<Chosen>(() => (listed ? chosenOf(listed) : {}));
  const [period, setPeriod] = useState<string>();
  const [schedule, setSchedule] = useState<Wish["schedule"]>(listed ? (listed.schedule as Wish["schedule"]) : daily);
  const [isTried, setTried] = useState(false);
  const missing = missingChoices(card, chosen);
  // What was pressed to come here is gone.
  useEffect(() => form.current?.querySelector<HTMLElement>("input, select")?.focus(), []);

  const shownPeriod = period ?? listed?.choices.period ?? card.usualPeriod;
  const periods = [...new Set([...card.periods, shownPeriod])].map((value) => ({ value, label: value }));
  const schedules = [undefined, daily, weekly, listed?.schedule as Wish["schedule"]];
  const scheduleTexts = schedules.map((one) => (one ? sayWhen(one, words) : words.say("every_never")));
  const said = schedule ? sayWhen(schedule, words) : words.say("every_never");

  async function send(): Promise<void> {
    setTried(true);
    if (missing.length > 0) return leadTo(form);
    const choices = Object.fromEntries(Object.entries(chosen).map(([name, one]) => [name, one.value]));
    const subject = subjectOf(chosen);
    await onWish({ choices, subject, userName: "", ...(period && { period }), ...(schedule && { schedule }) });
  }

  return (
    <div role="group" ref={form} aria-label={listed?.title ?? card.name}>
      <ActionButton kind="link" onPress={onBack}>
        ‹ {backText}
      </ActionButton>
      <h2>{listed?.title ?? card.name}</h2>
      <p class="gallery-text">{card.question}</p>
      <ChoiceFields card={card} chosen={chosen} onChosen={setChosen} missing={isTried ? missing : []} />
      <Select label={words.say("dates")} value={shownPeriod} onValue={setPeriod} choices={periods} />
      {!isScheduleOthers && (
        <Select
          label={words.say("schedule")}
          value={said}
          onValue={(text) => setSchedule(schedules[scheduleTexts.indexOf(text)])}
          choices={[...new Set(scheduleTexts)].map((text) => ({ value: text, label: text }))}
        />
      )}
      {listed && card.choices.length > 0 && <p class="hint">{words.say("editDashboardHint")}</p>}
      <p class="hint">{card.cost}</p>
      <ActionButton kind="action" isDisabled={isBusy} onPress={send}>
        {words.say(listed ? "saveAndRun" : "createDashboard")}
      </ActionButton>
    </div>
  );
}
