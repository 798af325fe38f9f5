/** Whose key the formulas use: they run with the properties of the file's owner, whoever looks at them. */
import type { Start } from "../../start";
import { Notice } from "../controls/notice";
import { showAge } from "../words/values";
import { useWords } from "../words/words";

export function KeyOfFormulas({ start }: { readonly start: Start }) {
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
