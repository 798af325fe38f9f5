/** What a person should know: notices, failures, and how something of a list stands. */
import type { ComponentChildren } from "preact";
import { type Failure, isKeyMissing } from "../words/failures";
import { useWords } from "../words/words";

/** Something that the person should know; told to screen readers when it appears. */
export function Notice({
  kind,
  children,
}: {
  readonly kind: "error" | "warning" | "done" | "info";
  readonly children: ComponentChildren;
}) {
  const words = useWords();
  const name = { error: "isError", warning: "isWarning", done: "isDone", info: "isInfo" } as const;
  return (
    <div class={`notice ${kind}`} role={kind === "error" ? "alert" : "status"}>
      <span class="notice-kind">{words.say(name[kind])}</span>
      <div>{children}</div>
    </div>
  );
}

/** How something of a list stands: a sign beside the word, so that colour is not all that tells states apart. */
export function State({ name, sign, text }: { readonly name: string; readonly sign: string; readonly text: string }) {
  return (
    <span class={`state ${name}`}>
      <span aria-hidden="true">{sign}</span> {text}
    </span>
  );
}

/** A failure in words, with what can be done about it. */
export function FailureNotice({
  failure,
  children,
}: {
  readonly failure: Failure;
  readonly children?: ComponentChildren;
}) {
  const words = useWords();
  return (
    <Notice kind="error">
      {/* The sidebar asks with the key of the person who uses it; what a cell says of the owner's does not help here. */}
      <p>{isKeyMissing(failure) ? words.say("ownKeyNeeded") : words.failure(failure)}</p>
      {failure.code === "notAuthorized" && <p>{words.say("severalAccounts")}</p>}
      {children}
    </Notice>
  );
}
