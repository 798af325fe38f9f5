/** How long each thing takes on Google's servers, as far as anyone has measured it in public. */
import { always, between, type Spread } from "./spread";

export interface Latencies {
  /** From the request to the script's first line. */
  readonly executionStart: Spread;
  readonly cacheRead: Spread;
  readonly cacheWrite: Spread;
  readonly cacheRemove: Spread;
  readonly propertyRead: Spread;
  readonly propertyWrite: Spread;
  /** One call of a lock, without the wait for another execution. */
  readonly lock: Spread;
  /** Apps Script's own part of one HTTP request. */
  readonly fetch: Spread;
  /** The asked server's part, unless its handler says how long it took. */
  readonly server: Spread;
  /** Getting hold of a service's object, such as a cache or a tab. */
  readonly serviceObject: Spread;
  readonly cellRead: Spread;
  readonly cellWrite: Spread;
  readonly cellWriteMsPerCell: number;
  readonly flush: Spread;
  /** Until the person has answered. */
  readonly dialog: Spread;
  /** What is computed beside the script, such as `Utilities.base64Encode`. */
  readonly local: Spread;
}

export const publishedLatencies: Latencies = {
  // Three parallel executions that each sleep 1 s took 1.6 s: https://github.com/tanaikech/RunAll
  executionStart: { medianMs: 600, p95Ms: 1_200, minMs: 300, maxMs: 2_000 },
  // get 3 ms (3–7), put 92 ms (73–281): http://ziritione.org/post/apps_script_performance
  // get 20 ms (13–28), put 56 ms (51–66), remove 88 ms (51–145), 100 KB no slower, the object itself 2–3 ms:
  // https://qiita.com/mitonattou919 – put and get together 63 ms:
  // https://justin.poehnelt.com/posts/apps-script-key-value-stores
  cacheRead: { medianMs: 15, p95Ms: 45, minMs: 3, maxMs: 150 },
  cacheWrite: { medianMs: 60, p95Ms: 150, minMs: 40, maxMs: 281 },
  cacheRemove: { medianMs: 85, p95Ms: 145, minMs: 51, maxMs: 200 },
  // User's get 34 ms (21–84), set 64 ms (43–204); script's 30 ms (20–84) and 62 ms (43–231): ziritione.org as above.
  propertyRead: { medianMs: 32, p95Ms: 80, minMs: 20, maxMs: 150 },
  propertyWrite: { medianMs: 62, p95Ms: 210, minMs: 43, maxMs: 300 },
  // A cache write inside a lock held it for less than 10 ms:
  // https://ramblings.mcpher.com/google-apps-script-locking-and-optimu/
  lock: { medianMs: 10, p95Ms: 25, minMs: 3, maxMs: 60 },
  // Three requests one after the other 1.77 s, by fetchAll 0.93 s:
  // https://pre-practice.net/2020/03/urlfetchappfetchallfetch.html – the shares of the two sides are a guess.
  fetch: { medianMs: 250, p95Ms: 500, minMs: 120, maxMs: 1_500 },
  server: { medianMs: 340, p95Ms: 700, minMs: 100, maxMs: 3_000 },
  serviceObject: between(2, 3),
  // Writing a cell and reading it again takes 800 ms or more (Poehnelt, as above), most of it for the flush.
  cellRead: { medianMs: 230, p95Ms: 450, minMs: 80, maxMs: 1_000 },
  // 4,000 cells by one setValues below 50 ms, 610 ms with a flush:
  // https://ruby-bash.developreference.com/article/29263774
  cellWrite: { medianMs: 20, p95Ms: 45, minMs: 5, maxMs: 150 },
  cellWriteMsPerCell: 0.008,
  flush: { medianMs: 550, p95Ms: 900, minMs: 250, maxMs: 2_000 },
  dialog: between(2_000, 10_000),
  local: always(0),
};

/** fetchAll of three took about half as long again as one fetch (pre-practice.net, as above). */
export const fetchAllFactor = 1.5;
/** 10 to 20 requests at once were seen: https://magesheet.com/blog/apps-script-urlfetchapp-quotas-retries */
export const fetchAllAtOnce = 16;

/** Every call takes up to a second: no order of calls is unlikely, which finds races sooner than true latencies. */
export const anyOrderLatencies: Latencies = {
  ...(Object.fromEntries(
    Object.keys(publishedLatencies).map((name) => [name, between(1, 1_000)]),
  ) as unknown as Latencies),
  cellWriteMsPerCell: 0,
  local: always(0),
};
