/** The document's lock, without which no report may be written or changed: what one keeps of it, another would lose. */
import { PtengineError } from "../errors";
import type { Platform } from "../platform/ports";

export const lockWaitMs = 10_000;

export function locked<T>({ documentLock, spreadsheet }: Platform, waitMs: number, action: () => T): T {
  if (!documentLock.tryLock(waitMs)) throw new PtengineError("documentBusy");
  try {
    return action();
  } finally {
    try {
      spreadsheet.flush();
    } finally {
      documentLock.release();
    }
  }
}
