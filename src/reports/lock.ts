/**
 * Who is at work on the document's reports: what one keeps of a report, another would lose. It is a lease with an end,
 * because whoever holds it reads cells, and that waits for formulas that are running, which in their turn wait for the
 * document's lock: the lock is held for a moment only, to take the lease and to give it back.
 */
import * as z from "zod/mini";
import { underLock } from "../client/sharedState";
import { PtengineError } from "../errors";
import type { Platform } from "../platform/ports";
import { once, parseJson, type Schema } from "../schema";
import { newReportId } from "./store";

interface WorkLease {
  readonly by: string;
  readonly untilMs: number;
}

const leaseName = "PTENGINE_AT_WORK";
/** Longer than any call to a spreadsheet takes; an execution that was killed keeps others waiting no longer. */
const leaseMs = 120_000;
const pauseMs = 1_000;

/** Long enough for what another person does by hand. */
export const lockWaitMs = 10_000;

const leaseSchema = once((): Schema<WorkLease> => z.object({ by: z.string(), untilMs: z.number() }));

/** What anybody may have written: nobody holds it for longer than it is given. */
function holder({ documentProperties, clock }: Platform): string | undefined {
  const lease = parseJson(leaseSchema(), documentProperties.get(leaseName));
  const leftMs = lease ? lease.untilMs - clock.nowMs() : 0;
  return leftMs > 0 && leftMs <= leaseMs ? lease?.by : undefined;
}

/** True if it is this one's from now on, whether anew or still. */
const take = (platform: Platform, by: string): boolean =>
  underLock(platform, () => {
    const other = holder(platform);
    if (other !== undefined && other !== by) return false;
    const lease: WorkLease = { by, untilMs: platform.clock.nowMs() + leaseMs };
    platform.documentProperties.set(leaseName, JSON.stringify(lease));
    return true;
  }) ?? false;

/** Called before what must not be done by two at once: throws where the lease has ended meanwhile and another has it. */
export type Renew = () => void;

export function locked<T>(platform: Platform, waitMs: number, action: (renew: Renew) => T): T {
  const { clock, spreadsheet, documentProperties } = platform;
  const by = newReportId(platform);
  const untilMs = clock.nowMs() + waitMs;
  while (!take(platform, by)) {
    if (clock.nowMs() + pauseMs > untilMs) throw new PtengineError("documentBusy");
    clock.sleep(pauseMs);
  }
  try {
    return action(() => {
      if (!take(platform, by)) throw new PtengineError("documentBusy");
    });
  } finally {
    try {
      spreadsheet.flush();
    } finally {
      underLock(platform, () => {
        if (holder(platform) === by) documentProperties.remove(leaseName);
      });
    }
  }
}
