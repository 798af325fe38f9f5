/** Sites and their keys: connect, name, choose, remove; whose key the formulas use; the language of the document. */
import { useEffect, useRef, useState } from "preact/hooks";
import { languages } from "../../../catalogue/languages";
import type { Language } from "../../../catalogue/types";
import type { Start } from "../../start";
import { ActionButton } from "../controls/actionButton";
import { FailureNotice, Notice } from "../controls/notice";
import { Select } from "../controls/select";
import { callServer } from "../server/callServer";
import type { Failure } from "../words/failures";
import { useWords } from "../words/words";
import { Connect } from "./connect";
import { Guest, isGuestIn } from "./guest";
import { KeyOfFormulas } from "./keyOfFormulas";
import { Site } from "./site";
import type { SiteAction } from "./siteAction";

export interface SitesProps {
  readonly start: Start;
  readonly onStart: (start: Start) => void;
  readonly onBuild: () => void;
  readonly onDashboards: () => void;
}

export function Sites({ start, onStart, onBuild, onDashboards }: SitesProps) {
  const words = useWords();
  const [failure, setFailure] = useState<Failure>();
  const [connected, setConnected] = useState<string>();

  const isGuest = isGuestIn(start);
  const nameOf = (language: Language) => words.say(`choice_lang_${language}`);
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (failure || connected) told.current?.scrollIntoView({ block: "nearest" });
  }, [failure, connected]);

  const act: SiteAction = async (name, input) => {
    setFailure(undefined);
    setConnected(undefined);
    const result = await callServer(name, input as never);
    if (result.ok) onStart(result.value as Start);
    else setFailure(result.error);
    return result.ok;
  };

  return (
    <div class="sites">
      {isGuest && <Guest start={start} />}
      {start.sites.length === 0 && !isGuest && (
        <Notice kind="info">
          <p>{words.say("welcome")}</p>
        </Notice>
      )}
      {start.sites.length > 0 && (
        <section aria-label={words.say("sites")}>
          <h2>{words.say("sites")}</h2>
          <ul class="site-list">
            {start.sites.map((site) => (
              <Site key={site.profileId} site={site} isDefault={site.profileId === start.profileId} act={act} />
            ))}
          </ul>
        </section>
      )}
      <Connect isFirst={start.sites.length === 0 && !isGuest} act={act} onConnected={setConnected} />
      <div ref={told}>
        {connected && (
          <Notice kind="done">
            <p>{words.say("connected", { site: connected })}</p>
            {start.isEmpty && (
              <ActionButton kind="link" onPress={onDashboards}>
                {words.say("startWithDashboard")}
              </ActionButton>
            )}
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
        value={start.isLanguageChosen ? start.documentLanguage : ""}
        onValue={(language) => void act("useLanguage", { documentLanguage: language })}
        choices={[
          { value: "", label: words.say("asSpreadsheet", { language: nameOf(start.sheetLanguage) }) },
          ...languages.map((language) => ({ value: language, label: nameOf(language) })),
        ]}
      />
    </div>
  );
}
