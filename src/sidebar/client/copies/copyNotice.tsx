/** The file is a copy: its reports are shown with what taking them over means, and are taken over with one press. */
import type { SavedReports } from "../../reports";
import { ActionButton } from "../controls/actionButton";
import { Notice } from "../controls/notice";
import { useWords } from "../words/words";

interface CopyNoticeProps {
  readonly fileCopy: NonNullable<SavedReports["fileCopy"]>;
  readonly onTakeOver: () => Promise<unknown>;
}

export function CopyNotice({ fileCopy: { reports, count, unreadable, isNewer }, onTakeOver }: CopyNoticeProps) {
  const words = useWords();
  return (
    <>
      <Notice kind={isNewer ? "warning" : "info"}>
        <p>{words.say(isNewer ? "copyNewer" : "copyTitle")}</p>
        {unreadable > 0 && <p>{words.say("copyUnreadable", { count: unreadable })}</p>}
        {!isNewer && <p>{words.say("copyHint")}</p>}
      </Notice>
      <ul class="formula-list">
        {reports.map(({ name, formula, address }) => (
          <li key={`${name} ${address}`} class="formula-item">
            <div class="formula-head">
              <strong>{name}</strong>
              <span class="hint">{address}</span>
            </div>
            {formula && <code title={formula}>{formula}</code>}
          </li>
        ))}
      </ul>
      {!isNewer && (
        <div class="actions">
          <ActionButton kind="action" onPress={onTakeOver}>
            {words.say("takeOverReports", { count })}
          </ActionButton>
        </div>
      )}
    </>
  );
}
