/**
 * Who is at work on the document's reports: what one keeps of a report, another would lose. It is a lease with an end,
 * because whoever holds it reads cells, and that waits for formulas that are running, which in their turn wait for the
 * document's lock: the lock is held for a moment only, to take the lease and to give it back.
 */
import * as z from "zod/mini";
import { maxSkewMs } from "../client/settings";
import { safely, underLock } from "../client/sharedState";
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
/** So long before its end nobody else can have it, whatever their clock says and however long a write takes. */
const safeMs = 60_000;
const pauseMs = 1_000;

/** Long enough for what another person does by hand. */
export const lockWaitMs = 10_000;

const leaseSchema = once((): Schema<WorkLease> => z.object({ by: z.string(), untilMs: z.number() }));

/** What anybody may have written: nobody holds it for longer than it is given. */
function holder({ documentProperties, clock }: Platform): string | undefined {
  documentProperties.readAnew();
  const lease = parseJson(leaseSchema(), documentProperties.get(leaseName));
  const leftMs = lease ? lease.untilMs - clock.nowMs() : 0;
  return leftMs > 0 && leftMs <= leaseMs + maxSkewMs ? lease?.by : undefined;
}

/** Until when it is this one's from now on, whether anew or still; 0 if it is another's, undefined if Google gives no lock. */
const take = (platform: Platform, by: string): number | undefined =>
  underLock(platform, () => {
    const other = holder(platform);
    if (other !== undefined && other !== by) return 0;
    const lease: WorkLease = { by, untilMs: platform.clock.nowMs() + leaseMs };
    platform.documentProperties.set(leaseName, JSON.stringify(lease));
    return lease.untilMs;
  });

const notHad = (untilMs: number | undefined) => new PtengineError(untilMs === 0 ? "documentBusy" : "lockRefused");

type Values = Readonly<Record<string, string>>;

/** The lease, as whoever has it sees it. */
export interface Lease {
  /** Called before what must not be done by two at once: throws where it has ended meanwhile and another has it. */
  renew(): void;
  /**
   * Properties of the document that are written in one call with its end, if all went well; where they are full, without
   * what is only told.
   */
  endWith(values: Values, told: Values): void;
  /** Everything that was written into cells has been read back, and so is applied. */
  skipFlush(): void;
}

/** Writes the values, and gives the lease back unless it has become another's. */
function end(platform: Platform, by: string, untilMs: number, values: Values, told: Values): void {
  const { clock, documentProperties } = platform;
  const free = { ...values, [leaseName]: "" };
  function giveBack() {
    try {
      documentProperties.setAll({ ...free, ...told });
    } catch {
      documentProperties.setAll(free);
    }
  }
  if (clock.nowMs() < untilMs - safeMs) {
    giveBack();
    return;
  }
  const isOwn = underLock(platform, () => {
    if (holder(platform) !== by) return false;
    giveBack();
    return true;
  });
  if (!isOwn && Object.keys(values).length > 0) throw new PtengineError("documentBusy");
}

export function locked<T>(platform: Platform, waitMs: number, action: (lease: Lease) => T): T {
  const { clock, spreadsheet } = platform;
  const by = newReportId(platform);
  const waitUntilMs = clock.nowMs() + Math.min(waitMs, clock.sleepLeftMs());
  let untilMs = 0;
  for (;;) {
    const takenMs = take(platform, by);
    untilMs = takenMs ?? 0;
    if (untilMs > 0) break;
    if (clock.nowMs() + pauseMs > waitUntilMs) throw notHad(takenMs);
    clock.sleep(pauseMs);
  }
  let ending: readonly [values: Values, told: Values] = [{}, {}];
  let isApplied = false;
  let isDone = false;
  try {
    const result = action({
      renew() {
        if (clock.nowMs() < untilMs - safeMs) return;
        const renewedMs = take(platform, by);
        if (!renewedMs) throw notHad(renewedMs);
        untilMs = renewedMs;
      },
      endWith(values, told) {
        ending = [values, told];
      },
      skipFlush() {
        isApplied = true;
      },
    });
    if (!isApplied) spreadsheet.flush();
    end(platform, by, untilMs, ...ending);
    isDone = true;
    return result;
  } finally {
    if (!isDone) {
      // The first failure is the one to tell.
      safely(() => spreadsheet.flush(), undefined);
      safely(() => end(platform, by, untilMs, {}, {}), undefined);
    }
  }
}
