/** What the chosen function answers, and what each of its arguments may be: the help that Sheets shows beside a formula, in the reader's language. */
import { functionHelp } from "../../../text/functionHelp";
import { definitionOf } from "../draft/draft";
import { useWords } from "../words/words";
import type { FormProps } from "./formProps";

export function FunctionHelp({ draft }: Pick<FormProps, "draft">) {
  const words = useWords();
  const { description, parameters } = functionHelp[draft.name];
  return (
    <details class="help">
      <summary>{words.say("aboutFunction", { name: draft.name })}</summary>
      <p>{words.label(description)}</p>
      <dl>
        {definitionOf(draft).parameters.flatMap(({ name }) => {
          const help = parameters[name];
          return help
            ? [
                <dt key={name}>
                  {name} <code>{help.example}</code>
                </dt>,
                <dd key={`${name} text`}>{words.label(help.text)}</dd>,
              ]
            : [];
        })}
      </dl>
    </details>
  );
}
