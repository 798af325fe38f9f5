/** The run log: shown when it is opened, and written to a tab on request. */
import { useEffect, useState } from "preact/hooks";
import type { ShownRun } from "../../runLog";
import { ActionButton } from "../controls/actionButton";
import { FailureNotice } from "../controls/notice";
import { Progress } from "../controls/progress";
import { callServer, focusSheet } from "../server/callServer";
import type { Failure } from "../words/failures";
import { useWords, type Words } from "../words/words";
import { resultSigns } from "./results";

const columns = ["start", "report", "result", "rows", "requests", "trigger"] as const;

/** `asOfMs` is when the reports were listed: an open log is read again with them. */
export function RunLog({ asOfMs }: { readonly asOfMs: number }) {
  const words = useWords();
  const [runs, setRuns] = useState<readonly ShownRun[]>();
  const [failure, setFailure] = useState<Failure>();

  async function read(): Promise<void> {
    setFailure(undefined);
    const result = await callServer("readLog", {});
    if (result.ok) setRuns(result.value);
    else setFailure(result.error);
  }

  useEffect(() => {
    if (runs) void read();
  }, [asOfMs]);

  async function write(): Promise<void> {
    const result = await callServer("writeLogTab", {});
    if (result.ok) focusSheet();
    else setFailure(result.error);
  }

  return (
    <details
      class="formula"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) void read();
      }}
    >
      <summary>{words.say("runLog")}</summary>
      {failure && <FailureNotice failure={failure} />}
      {!runs && !failure && <Progress text={words.say("loading")} />}
      {runs?.length === 0 && <p class="hint">{words.say("noRuns")}</p>}
      {runs && runs.length > 0 && (
        <>
          <RunTable runs={runs} />
          <ActionButton kind="link" onPress={write}>
            {words.say("writeLogTab")}
          </ActionButton>
        </>
      )}
    </details>
  );
}

function RunTable({ runs }: { readonly runs: readonly ShownRun[] }) {
  const words = useWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <div class="table-box" tabIndex={0} role="region" aria-label={words.say("runLog")}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {words.say(`log_${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={`${run.startMs} ${run.report}`}>
              {columns.map((column) => (
                <td key={column}>{cellText(run, column, words)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function cellText(run: ShownRun, column: (typeof columns)[number], words: Words): string {
  switch (column) {
    case "start":
      return run.start.slice(0, 16).replace("T", " ");
    case "trigger":
      return words.say(`by_${run.trigger}`);
    case "result":
      return `${resultSigns[run.result]} ${words.say(`result_${run.result}`)}`;
    case "report":
    case "rows":
    case "requests":
      return String(run[column]);
  }
}
