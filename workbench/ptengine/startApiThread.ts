/** Starts the simulated API in a thread and says where it listens and how to control it. */
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { builtWorkbenchFile } from "../projectRoot";
import { host, type StartApiOptions } from "./server";
import { type ControlClient, controlClient } from "./service/controlClient";

/** A clock cannot be handed to a thread; clockOffsetMs moves it there. */
export type StartApiThreadOptions = Omit<StartApiOptions, "now">;

export interface ApiThreadMessage {
  readonly port: number;
}

export interface ApiThread {
  readonly baseUrl: string;
  readonly control: ControlClient;
  readonly close: () => Promise<void>;
}

export async function startApiThread(options: StartApiThreadOptions): Promise<ApiThread> {
  const worker = new Worker(builtWorkbenchFile("apiThread"), { workerData: options });
  // once() rejects if the worker fails before it listens.
  const [message] = (await once(worker, "message")) as [ApiThreadMessage];
  const baseUrl = `http://${host}:${message.port}`;
  return {
    baseUrl,
    control: controlClient(baseUrl),
    close: async () => {
      const ended = once(worker, "exit");
      worker.postMessage("close");
      await ended;
    },
  };
}
