/** Where messages go: an address that is pasted once and then known by its last signs alone. */
import { useState } from "preact/hooks";
import type { Alerts } from "../../alerts";
import { ActionButton } from "../controls/actionButton";
import { Notice } from "../controls/notice";
import { TextField } from "../controls/textField";
import { callServer } from "../server/callServer";
import { useWords } from "../words/words";
import type { ShownAlerts } from "./useAlerts";
import { useKeptFocus } from "./useKeptFocus";

interface ChannelProps {
  readonly shown: ShownAlerts;
  readonly alerts: Alerts;
}

export function Channel({ shown, alerts }: ChannelProps) {
  const words = useWords();
  const { act, say } = shown;
  const [isChanging, setChanging] = useState(false);
  const [isSent, setSent] = useState(false);
  const { channel, failure, waiting } = alerts;
  const box = useKeptFocus(`${isChanging} ${channel?.address}`);

  async function test(): Promise<void> {
    setSent(false);
    setSent(await act(callServer("testChannel", {})));
  }

  return (
    <div role="group" ref={box} aria-label={say("whereTo")}>
      <div class="hint">{channel ? say("channelIs", { ...channel }) : say("noChannel")}</div>
      {isSent && channel && (
        <Notice kind="done">
          <p>{say("testSent", { service: channel.service })}</p>
        </Notice>
      )}
      {channel && failure && (
        <Notice kind="warning">
          <p>{say("lastFailure", { reason: words.failure(failure) })}</p>
          {waiting > 0 && <p>{say("waiting", { count: waiting })}</p>}
        </Notice>
      )}
      {channel && !isChanging && (
        <div class="site-actions">
          <ActionButton kind="link" onPress={test}>
            {say("sendTest")}
          </ActionButton>
          <ActionButton kind="link" onPress={() => setChanging(true)}>
            {say("changeAddress")}
          </ActionButton>
          <ActionButton kind="link" onPress={() => act(callServer("removeChannel", {}))}>
            {say("removeAddress")}
          </ActionButton>
        </div>
      )}
      {(!channel || isChanging) && (
        <AddressForm
          shown={shown}
          onSaved={() => {
            setChanging(false);
            setSent(true);
          }}
          onCancel={channel ? () => setChanging(false) : undefined}
        />
      )}
    </div>
  );
}

interface AddressFormProps {
  readonly shown: ShownAlerts;
  readonly onSaved: () => void;
  readonly onCancel: (() => void) | undefined;
}

/** Like a key: not shown while it is pasted, and forgotten by the page once it is saved. */
function AddressForm({ shown: { act, say }, onSaved, onCancel }: AddressFormProps) {
  const [address, setAddress] = useState("");
  const isBlank = address.trim() === "";

  async function save(): Promise<void> {
    if (isBlank || !(await act(callServer("saveChannel", { address })))) return;
    setAddress("");
    onSaved();
  }

  return (
    <>
      <TextField
        label={say("address")}
        type="password"
        value={address}
        onValue={setAddress}
        hint={say("addressHint")}
      />
      <div class="actions">
        <ActionButton isDisabled={isBlank} onPress={save}>
          {say("saveAndTest")}
        </ActionButton>
        {onCancel && (
          <ActionButton kind="link" onPress={onCancel}>
            {say("cancel")}
          </ActionButton>
        )}
      </div>
    </>
  );
}
