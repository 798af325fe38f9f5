/** One connected site: what it is called, whether the document uses it, and what can be done with it. */
import { useState } from "preact/hooks";
import type { ListedSite } from "../../sites";
import { ActionButton } from "../controls/actionButton";
import { TextField } from "../controls/textField";
import { useWords } from "../words/words";
import type { SiteAction } from "./siteAction";

interface SiteProps {
  readonly site: ListedSite;
  readonly isUsed: boolean;
  readonly act: SiteAction;
}

export function Site({ site, isUsed, act }: SiteProps) {
  const words = useWords();
  const [name, setName] = useState<string>();
  const [isLeaving, setLeaving] = useState(false);
  const { profileId } = site;
  async function rename(): Promise<void> {
    await act("renameSite", { profileId, name: name ?? "" });
    setName(undefined);
  }
  return (
    <li class="site">
      <div class="site-head">
        <strong>{site.name || profileId}</strong>
        {isUsed && <span class="badge">{words.say("usedHere")}</span>}
      </div>
      <div class="hint">
        {profileId} · {site.maskedKey}
      </div>
      {name !== undefined && <RenameForm name={name} onName={setName} onSave={rename} />}
      {isLeaving && (
        <RemoveQuestion onRemove={() => act("removeSite", { profileId })} onCancel={() => setLeaving(false)} />
      )}
      {!isLeaving && (
        <div class="site-actions">
          {!isUsed && (
            <ActionButton kind="link" onPress={() => act("useSite", { profileId })}>
              {words.say("useSite")}
            </ActionButton>
          )}
          {name === undefined && (
            <ActionButton kind="link" onPress={() => setName(site.name)}>
              {words.say("rename")}
            </ActionButton>
          )}
          <ActionButton kind="link" onPress={() => setLeaving(true)}>
            {words.say("removeSite")}
          </ActionButton>
        </div>
      )}
    </li>
  );
}

interface RenameFormProps {
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly onSave: () => Promise<void>;
}

function RenameForm({ name, onName, onSave }: RenameFormProps) {
  const words = useWords();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void onSave();
      }}
    >
      <TextField label={words.say("siteName")} value={name} onValue={onName} />
      <button type="submit" class="plain">
        {words.say("save")}
      </button>
    </form>
  );
}

interface RemoveQuestionProps {
  readonly onRemove: () => Promise<unknown>;
  readonly onCancel: () => void;
}

function RemoveQuestion({ onRemove, onCancel }: RemoveQuestionProps) {
  const words = useWords();
  return (
    <div role="group" aria-label={words.say("removeSite")}>
      <p>{words.say("removeSiteAsk")}</p>
      <ActionButton onPress={onRemove}>{words.say("removeSite")}</ActionButton>
      <ActionButton kind="link" onPress={onCancel}>
        {words.say("cancel")}
      </ActionButton>
    </div>
  );
}
