/** Connects a site as the sidebar does, and says what it is told. */
import type { Language } from "../../../src/catalogue/types";
import { PtengineError } from "../../../src/errors";
import type { Result } from "../../../src/sidebar/calls";
import { sayError } from "../../../src/text/sayError";
import type { Workbench } from "../../../workbench/workbench";

/** The refusal in words, or "" if the site is connected. */
export async function connectBySidebar(
  { appsScript }: Workbench,
  [profileId, key]: readonly [string, string],
  language: Language = "EN",
): Promise<string> {
  const call = { entry: "sidebar", functionName: "sidebarCall", args: ["connectSite", { profileId, key }] } as const;
  const execution = await appsScript.execute(call);
  if (!execution.ok) throw new Error(execution.error.message);
  const result = execution.value as unknown as Result<unknown>;
  return result.ok ? "" : sayError(new PtengineError(result.error.code, result.error.parameters), language);
}
