/** What a person is told of the document's reports, as the server knows it, and the calls that change it. */
import { useEffect, useState } from "preact/hooks";
import { fill } from "../../../text/say";
import type { AlertFormWords, Alerts } from "../../alerts";
import type { Result } from "../../calls";
import { callServer } from "../server/callServer";
import type { Failure } from "../words/failures";

export type SayAlert = (key: keyof AlertFormWords, values?: Readonly<Record<string, string | number>>) => string;

/** `isNeeded` is true from the moment on at which somebody looks. */
export function useAlerts(reportId: string | undefined, isNeeded: boolean) {
  const [alerts, setAlerts] = useState<Alerts>();
  const [failure, setFailure] = useState<Failure>();

  /** True if it could be done. What is changed of the address says nothing of the report: that stays as it is known. */
  async function act(call: Promise<Result<Alerts>>): Promise<boolean> {
    setFailure(undefined);
    const result = await call;
    if (!result.ok) {
      setFailure(result.error);
      return false;
    }
    const { value } = result;
    setAlerts((before) => ({ ...value, report: value.report ?? before?.report }));
    return true;
  }

  useEffect(() => {
    if (isNeeded && !alerts) void act(callServer("readAlerts", reportId === undefined ? {} : { reportId }));
  }, [isNeeded]);

  const say: SayAlert = (key, values = {}) =>
    fill(
      alerts?.words[key] ?? "",
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])),
    );
  return { alerts, failure, act, say };
}

export type ShownAlerts = ReturnType<typeof useAlerts>;
