/** The page's two ways to the server: it listens to events, and posts what the person does. */
import type { PageEvent, RunResult, Welcome } from "../pageProtocol";

export async function post<Answer>(path: string, body: unknown = null): Promise<Answer> {
  const response = await fetch(`/api/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error((await response.text()) || `The workbench answered ${response.status}.`);
  return (await response.json()) as Answer;
}

export const runFunction = (entry: "menu" | "sidebar", functionName: string, args: readonly unknown[] = []) =>
  post<RunResult>("run", { entry, functionName, args });

/** Calls back with the welcome first; when the server comes back after a stop, the page starts afresh. */
export function connect(onWelcome: (welcome: Welcome) => Promise<(event: PageEvent) => void>): void {
  let handle: Promise<(event: PageEvent) => void> | undefined;
  new EventSource("/events").onmessage = ({ data }) => {
    const event = JSON.parse(data as string) as PageEvent;
    if (event.type === "welcome") {
      if (handle) location.reload();
      handle = onWelcome(event);
    } else void handle?.then((deliver) => deliver(event));
  };
}
