/** The simulated API in a worker thread of its own, so that it answers while a script execution blocks another. */
import { parentPort, workerData } from "node:worker_threads";
import { startApi } from "./server";
import type { ApiThreadMessage, StartApiThreadOptions } from "./startApiThread";

async function run(): Promise<void> {
  if (!parentPort) throw new Error("This file runs as a worker thread.");
  const port = parentPort;
  const running = await startApi(workerData as StartApiThreadOptions);
  port.once("message", () => {
    running.close().then(() => port.close());
  });
  port.postMessage({ port: running.port } satisfies ApiThreadMessage);
}

run().catch((error: unknown) => {
  // Thrown outside the promise, it reaches the "error" event of the worker.
  setImmediate(() => {
    throw error;
  });
});
