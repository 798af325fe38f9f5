/** Sites and their keys: connect, name, choose, remove; whose key the formulas use; the language of the document. */
import { useEffect, useRef, useState } from "preact/hooks";
import { languages } from "../../../catalogue/languages";
import type { ListedSite } from "../../sites";
import type { Start } from "../../start";
import { ActionButton } from "../controls/actionButton";
import { FailureNotice, Notice } from "../controls/notice";
import { Select } from "../controls/select";
import { TextField } from "../controls/textField";
import { callServer } from "../server/callServer";
import type { Failure } from "../words/failures";
import { showAge } from "../words/values";
import { useWords } from "../words/words";

export interface SitesProps {
  readonly start: Start;
  readonly onStart: (start: Start) => void;
  readonly onBuild: () => void;
}

/** Does something to the sites, and shows what has become of them. */
type Act = (
  ...args: Parameters<typeof callServer<"connectSite" | "useSite" | "renameSite" | "removeSite" | "useLanguage">>
) => Promise<boolean>;

export function Sites({ start, onStart, onBuild }: SitesProps) {
  const words = useWords();
  const [failure, setFailure] = useState<Failure>();
  const [connected, setConnected] = useState<string>();

  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (failure || connected) told.current?.scrollIntoView({ block: "nearest" });
  }, [failure, connected]);

  const act: Act = async (name, input) => {
    setFailure(undefined);
    setConnected(undefined);
    const result = await callServer(name, input as never);
    if (result.ok) onStart(result.value as Start);
    else setFailure(result.error);
    return result.ok;
  };

  return (
    <div class="sites">
      {start.sites.length === 0 && (
        <Notice kind="info">
          <p>{words.say("welcome")}</p>
        </Notice>
      )}
      {start.sites.length > 0 && (
        <section aria-label={words.say("sites")}>
          <h2>{words.say("sites")}</h2>
          <ul class="site-list">
            {start.sites.map((site) => (
              <Site key={site.profileId} site={site} isUsed={site.profileId === start.profileId} act={act} />
            ))}
          </ul>
        </section>
      )}
      <Connect isFirst={start.sites.length === 0} act={act} onConnected={setConnected} />
      <div ref={told}>
        {connected && (
          <Notice kind="done">
            <p>{words.say("connected", { site: connected })}</p>
            <ActionButton kind="link" onPress={onBuild}>
              {words.say("startBuilding")}
            </ActionButton>
          </Notice>
        )}
        {failure && <FailureNotice failure={failure} />}
      </div>
      <KeyOfFormulas start={start} />
      <Select
        label={words.say("documentLanguage")}
        hint={words.say("documentLanguageHint")}
        value={start.documentLanguage}
        onValue={(language) => void act("useLanguage", { documentLanguage: language })}
        choices={languages.map((language) => ({ value: language, label: words.say(`choice_lang_${language}`) }))}
      />
    </div>
  );
}

function Site({ site, isUsed, act }: { readonly site: ListedSite; readonly isUsed: boolean; readonly act: Act }) {
  const words = useWords();
  const [name, setName] = useState<string>();
  const [isLeaving, setLeaving] = useState(false);
  const { profileId } = site;
  return (
    <li class="site">
      <div class="site-head">
        <strong>{site.name || profileId}</strong>
        {isUsed && <span class="badge">{words.say("usedHere")}</span>}
      </div>
      <div class="hint">
        {profileId} · {site.maskedKey}
      </div>
      {name !== undefined && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void act("renameSite", { profileId, name }).then(() => setName(undefined));
          }}
        >
          <TextField label={words.say("siteName")} value={name} onValue={setName} />
          <button type="submit" class="plain">
            {words.say("save")}
          </button>
        </form>
      )}
      {isLeaving ? (
        <div role="group" aria-label={words.say("removeSite")}>
          <p>{words.say("removeSiteAsk")}</p>
          <ActionButton onPress={async () => void (await act("removeSite", { profileId }))}>
            {words.say("removeSite")}
          </ActionButton>
          <ActionButton kind="link" onPress={() => setLeaving(false)}>
            {words.say("cancel")}
          </ActionButton>
        </div>
      ) : (
        <div class="site-actions">
          {!isUsed && (
            <ActionButton kind="link" onPress={async () => void (await act("useSite", { profileId }))}>
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

interface ConnectProps {
  readonly isFirst: boolean;
  readonly act: Act;
  readonly onConnected: (site: string) => void;
}

/** The key leaves the page once and is forgotten here at once. */
function Connect({ isFirst, act, onConnected }: ConnectProps) {
  const words = useWords();
  const [profileId, setProfileId] = useState("");
  const [apiKey, setApiKey] = useState("");
  const [name, setName] = useState("");
  const [isAttempted, setAttempted] = useState(false);
  const missing = (text: string) => (isAttempted && text.trim() === "" ? words.say("fillIn") : undefined);
  async function connect(): Promise<void> {
    setAttempted(true);
    if (profileId.trim() === "" || apiKey.trim() === "") return;
    // People paste the address that the id stands in.
    const id = /\/app\/([\w-]+)/.exec(profileId)?.[1] ?? profileId.trim();
    const isConnected = await act("connectSite", { profileId: id, key: apiKey, name });
    if (!isConnected) return;
    onConnected(name.trim() || id);
    setProfileId("");
    setApiKey("");
    setName("");
    setAttempted(false);
  }
  return (
    <details class="connect" open={isFirst}>
      <summary>{words.say("connectSite")}</summary>
      <TextField
        label={words.say("siteId")}
        hint={words.say("siteIdHint")}
        value={profileId}
        onValue={setProfileId}
        problem={missing(profileId)}
      />
      <TextField
        label={words.say("apiKey")}
        type="password"
        hint={words.say("apiKeyHint")}
        value={apiKey}
        onValue={setApiKey}
        problem={missing(apiKey)}
      />
      <TextField label={words.say("siteNameOptional")} value={name} onValue={setName} />
      <ActionButton kind="action" onPress={connect}>
        {words.say("connect")}
      </ActionButton>
    </details>
  );
}

/** Formulas run with the properties of the file's owner, whoever looks at them. */
function KeyOfFormulas({ start }: { readonly start: Start }) {
  const words = useWords();
  const { formulaRun, ownerEmail } = start;
  const owner = ownerEmail || words.say("fileOwner");
  const age = formulaRun && showAge(Date.now() - formulaRun.atMs, words);
  return (
    <section aria-label={words.say("keyOfFormulas")}>
      <h2>{words.say("keyOfFormulas")}</h2>
      <p>{words.say("keyOfFormulasText", { owner })}</p>
      {formulaRun?.error && (
        <Notice kind="warning">
          <p>{words.say("formulasFailed", { age: age ?? "" })}</p>
          <p>{words.failure(formulaRun.error)}</p>
        </Notice>
      )}
      {formulaRun && !formulaRun.error && (
        <p class="hint">
          {words.say(formulaRun.isOwnKey ? "formulasUseYourKey" : "formulasUseOtherKey", { age: age ?? "" })}
        </p>
      )}
    </section>
  );
}
