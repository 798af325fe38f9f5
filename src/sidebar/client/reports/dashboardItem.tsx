/** One dashboard of the list: how it stands as a whole, why, and what can be done with it. */
import { useRef, useState } from "preact/hooks";
import type { ListedDashboard } from "../../dashboards";
import { ActionButton } from "../controls/actionButton";
import { Checkbox } from "../controls/checkbox";
import { leadTo } from "../controls/leadTo";
import { FailureNotice, State } from "../controls/notice";
import { Progress } from "../controls/progress";
import { useCards } from "../dashboard/gallery";
import { type Wish, WishForm } from "../dashboard/wishForm";
import { sayWhen } from "../words/scheduleWords";
import { showAge } from "../words/values";
import { useWords } from "../words/words";
import { resultSigns } from "./results";

export interface DashboardActions {
  readonly run: (mayOverwriteEdits?: boolean) => Promise<void>;
  /** True if it could be changed; it is run then. */
  readonly change: (wish: Wish) => Promise<boolean>;
  readonly goTo: () => Promise<unknown>;
  readonly schedule: (isWished: boolean, isTakenOver: boolean) => Promise<unknown>;
  readonly remove: (areTabsRemoved: boolean) => Promise<unknown>;
}

interface DashboardItemProps {
  readonly listed: ListedDashboard;
  readonly userId: string;
  readonly nowMs: number;
  readonly isBusy: boolean;
  /** The last run was refused because somebody has edited the hidden tab. */
  readonly isEdited: boolean;
  readonly actions: DashboardActions;
}

export function DashboardItem({ listed, userId, nowMs, isBusy, isEdited, actions }: DashboardItemProps) {
  const words = useWords();
  const { title, tab, result = "none", goodMs, troubles } = listed;
  const [trouble] = troubles;
  const [isEditing, setEditing] = useState(false);
  const item = useRef<HTMLLIElement>(null);
  function leave(): void {
    setEditing(false);
    leadTo(item, ".site-actions :nth-child(2)");
  }
  if (isEditing) return <EditItem {...{ listed, userId, isBusy, actions }} onLeave={leave} />;
  return (
    <li class="formula-item" ref={item}>
      <div class="formula-head">
        {tab === undefined ? (
          <strong>{title}</strong>
        ) : (
          <ActionButton kind="link" title={words.say("goTo")} onPress={actions.goTo}>
            {title}
          </ActionButton>
        )}
        <State name={result} sign={resultSigns[result]} text={words.say(`result_${result}`)} />
      </div>
      {tab === undefined && <div class="hint">{words.say("redrawDashboard")}</div>}
      <div class="hint">
        {goodMs !== undefined && `${words.say("lastGood", { age: showAge(nowMs - goodMs, words) })} · `}
        {words.say("runReport")}: {listed.cost}
      </div>
      {trouble?.outcome.code !== undefined && (
        <div class="problem">
          {trouble.name}: {words.failure({ code: trouble.outcome.code, parameters: trouble.outcome.details ?? {} })}
        </div>
      )}
      {isEdited && (
        <ActionButton kind="link" isDisabled={isBusy} onPress={() => actions.run(true)}>
          {words.say("overwriteHidden")}
        </ActionButton>
      )}
      <Planned {...{ listed, userId, isBusy, actions }} />
      <Buttons {...{ title, isBusy, actions }} onEdit={() => setEditing(true)} />
    </li>
  );
}

const isOthers = ({ owner }: ListedDashboard, userId: string) => owner !== undefined && owner.id !== userId;

type EditItemProps = Pick<DashboardItemProps, "listed" | "userId" | "isBusy" | "actions"> & {
  readonly onLeave: () => void;
};

/** In the place of the entry, what was chosen for it. */
function EditItem({ listed, userId, isBusy, actions, onLeave }: EditItemProps) {
  const words = useWords();
  const { cards, failure } = useCards();
  const card = cards?.find(({ template }) => template === listed.template);
  return (
    <li class="formula-item">
      {failure && <FailureNotice failure={failure} />}
      {!cards && !failure && <Progress text={words.say("loading")} />}
      {card && (
        <WishForm
          card={card}
          listed={listed}
          isScheduleOthers={isOthers(listed, userId)}
          isBusy={isBusy}
          backText={words.say("cancel")}
          onBack={onLeave}
          onWish={async (wish) => {
            if (!(await actions.change(wish))) return;
            onLeave();
            void actions.run();
          }}
        />
      )}
    </li>
  );
}

function Planned({
  listed,
  userId,
  isBusy,
  actions,
}: Pick<DashboardItemProps, "listed" | "userId" | "isBusy" | "actions">) {
  const words = useWords();
  const { schedule, owner } = listed;
  const isTheirs = isOthers(listed, userId);
  return (
    <div class="hint">
      {schedule && sayWhen(schedule, words)}
      {isTheirs && <> · {words.say("scheduledBy", { name: owner?.name || words.say("somebodyElse") })}</>}{" "}
      {schedule && !isTheirs && (
        <ActionButton kind="link" isDisabled={isBusy} onPress={() => actions.schedule(false, false)}>
          {words.say("stopSchedule")}
        </ActionButton>
      )}
      {(!schedule || isTheirs) && (
        <ActionButton kind="link" isDisabled={isBusy} onPress={() => actions.schedule(true, isTheirs)}>
          {words.say(isTheirs ? "takeOver" : "dashboardDaily")}
        </ActionButton>
      )}
    </div>
  );
}

function Buttons({
  title,
  isBusy,
  actions,
  onEdit,
}: { readonly title: string; readonly onEdit: () => void } & Pick<DashboardItemProps, "isBusy" | "actions">) {
  const words = useWords();
  const [isLeaving, setLeaving] = useState(false);
  const [areTabsRemoved, setTabsRemoved] = useState(true);
  const box = useRef<HTMLDivElement>(null);
  // What was pressed is gone: the keyboard goes on with what has taken its place.
  function leave(isWished: boolean): void {
    setLeaving(isWished);
    leadTo(box, isWished ? "input" : "button:last-child");
  }
  if (isLeaving) {
    return (
      <div role="group" ref={box} aria-label={words.say("deleteReport")}>
        <p>{words.say("deleteDashboardAsk", { title })}</p>
        <Checkbox label={words.say("removeTabs")} isChecked={areTabsRemoved} onValue={setTabsRemoved} />
        <div class="actions">
          <ActionButton onPress={() => actions.remove(areTabsRemoved)}>{words.say("deleteReport")}</ActionButton>
          <ActionButton kind="link" onPress={() => leave(false)}>
            {words.say("cancel")}
          </ActionButton>
        </div>
      </div>
    );
  }
  return (
    <div class="site-actions" ref={box}>
      <ActionButton kind="link" title={words.say("periodOnTab")} isDisabled={isBusy} onPress={() => actions.run()}>
        {words.say("runReport")}
      </ActionButton>
      <ActionButton kind="link" isDisabled={isBusy} onPress={onEdit}>
        {words.say("editOne")}
      </ActionButton>
      <ActionButton kind="link" onPress={() => leave(true)}>
        {words.say("deleteReport")}
      </ActionButton>
    </div>
  );
}
