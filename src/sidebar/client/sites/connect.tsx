/** Connects a site with its API key. */
import { useRef, useState } from "preact/hooks";
import { ActionButton } from "../controls/actionButton";
import { leadTo } from "../controls/leadTo";
import { TextField } from "../controls/textField";
import { useWords } from "../words/words";
import type { SiteAction } from "./siteAction";

interface ConnectProps {
  readonly isFirst: boolean;
  readonly act: SiteAction;
  readonly onConnected: (site: string) => void;
}

/** The key leaves the sidebar once and is forgotten here at once. */
export function Connect({ isFirst, act, onConnected }: ConnectProps) {
  const words = useWords();
  const [profileId, setProfileId] = useState("");
  const [apiKey, setApiKey] = useState("");
  const [name, setName] = useState("");
  const form = useRef<HTMLDetailsElement>(null);
  const [isAttempted, setAttempted] = useState(false);
  const missing = (text: string) => (isAttempted && text.trim() === "" ? words.say("fillIn") : undefined);
  async function connect(): Promise<void> {
    setAttempted(true);
    if (profileId.trim() === "" || apiKey.trim() === "") return leadTo(form);
    // People paste the address that the id stands in.
    const id = /\/app\/([\w-]+)/.exec(profileId)?.[1] ?? profileId.trim();
    const isConnected = await act("connectSite", { profileId: id, key: apiKey, name });
    // Mostly it is the key that is pasted anew.
    if (!isConnected) return leadTo(form, "[type=password]");
    onConnected(name.trim() || id);
    setProfileId("");
    setApiKey("");
    setName("");
    setAttempted(false);
  }
  return (
    <details class="connect" open={isFirst} ref={form}>
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
      <p class="hint">{words.say("grantSiteAsk")}</p>
      <ActionButton kind="action" onPress={connect}>
        {words.say("connect")}
      </ActionButton>
    </details>
  );
}
