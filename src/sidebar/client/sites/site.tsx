/** One site of the person: what it is called, whether the file may ask for it, and what can be done with it. */
import { useState } from "preact/hooks";
import type { ListedSite } from "../../sites";
import { ActionButton } from "../controls/actionButton";
import { TextField } from "../controls/textField";
import { callServer } from "../server/callServer";
import { useWords, type Words } from "../words/words";
import type { SiteAction } from "./siteAction";

interface SiteProps {
  readonly site: ListedSite;
  readonly isDefault: boolean;
  readonly act: SiteAction;
}

type Deed = "useSite" | "grantSite" | "withdrawSite" | "removeSite";

/** What is asked before a deed, which changes what others can do or see. */
function questionOf(deed: Deed, site: string, formulas: number, words: Words): string {
  switch (deed) {
    case "useSite":
      return words.say("useSiteAsk", { formulas, site });
    case "grantSite":
      return words.say("grantSiteAsk");
    case "withdrawSite":
      return words.say("withdrawSiteAsk");
    case "removeSite":
      return words.say("removeSiteAsk");
  }
}

const deedsOf = ({ isGranted }: ListedSite, isDefault: boolean): readonly Deed[] => [
  ...(isGranted ? [] : (["grantSite"] as const)),
  ...(isGranted && !isDefault ? (["useSite"] as const) : []),
  ...(isGranted ? (["withdrawSite"] as const) : []),
  "removeSite",
];

export function Site({ site, isDefault, act }: SiteProps) {
  const words = useWords();
  const [name, setName] = useState<string>();
  const [asked, setAsked] = useState<{ readonly deed: Deed; readonly formulas: number }>();
  const { profileId, isGranted } = site;
  async function ask(deed: Deed): Promise<void> {
    const counted = deed === "useSite" ? await callServer("countDefaultFormulas", {}) : undefined;
    setAsked({ deed, formulas: counted?.ok ? counted.value.formulas : 0 });
  }
  async function rename(): Promise<void> {
    await act("renameSite", { profileId, name: name ?? "" });
    setName(undefined);
  }
  async function doIt(deed: Deed): Promise<void> {
    if (await act(deed, { profileId })) setAsked(undefined);
  }
  return (
    <li class="site">
      <div class="site-head">
        <strong>{site.name || profileId}</strong>
        {isGranted && <span class="badge">{words.say(isDefault ? "usedHere" : "grantedHere")}</span>}
      </div>
      <div class="hint">
        {profileId} · {site.maskedKey}
      </div>
      {name !== undefined && <RenameForm name={name} onName={setName} onSave={rename} />}
      {asked && (
        <Question
          label={words.say(asked.deed)}
          text={questionOf(asked.deed, site.name || profileId, asked.formulas, words)}
          onYes={() => doIt(asked.deed)}
          onCancel={() => setAsked(undefined)}
        />
      )}
      {!asked && (
        <div class="site-actions">
          {deedsOf(site, isDefault).map((deed) => (
            <ActionButton key={deed} kind="link" onPress={() => ask(deed)}>
              {words.say(deed)}
            </ActionButton>
          ))}
          {name === undefined && (
            <ActionButton kind="link" onPress={() => setName(site.name)}>
              {words.say("rename")}
            </ActionButton>
          )}
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

interface QuestionProps {
  readonly label: string;
  readonly text: string;
  readonly onYes: () => Promise<unknown>;
  readonly onCancel: () => void;
}

function Question({ label, text, onYes, onCancel }: QuestionProps) {
  const words = useWords();
  return (
    <div role="group" aria-label={label}>
      <p>{text}</p>
      <div class="site-actions">
        <ActionButton onPress={onYes}>{label}</ActionButton>
        <ActionButton kind="link" onPress={onCancel}>
          {words.say("cancel")}
        </ActionButton>
      </div>
    </div>
  );
}
