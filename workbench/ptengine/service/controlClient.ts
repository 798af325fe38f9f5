/** Speaks to the control plane of a running API. */
import { type Change, type ControlState, controlPaths } from "./control";

export interface ControlClient {
  state(): Promise<ControlState>;
  change(change: Change): Promise<ControlState>;
}

async function stateOf(response: Response): Promise<ControlState> {
  if (!response.ok) throw new Error(`The simulated API refused: ${await response.text()}`);
  return (await response.json()) as ControlState;
}

export function controlClient(baseUrl: string): ControlClient {
  return {
    state: async () => stateOf(await fetch(new URL(controlPaths.state, baseUrl))),
    change: async (change) =>
      stateOf(await fetch(new URL(controlPaths.settings, baseUrl), { method: "POST", body: JSON.stringify(change) })),
  };
}
