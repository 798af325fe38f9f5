/** The visits of one day in columns of small numbers: codes point into the site's dictionaries. */

export interface DayVisits {
  readonly day: number;
  readonly count: number;
  readonly visitor: Int32Array;
  readonly secondOfDay: Int32Array;
  readonly hour: Uint8Array;
  /** 1 if the visitor has been here before. */
  readonly isReturning: Uint8Array;
  /** 1 if the visit saw one page. */
  readonly isBounce: Uint8Array;
  readonly setup: Uint8Array;
  readonly place: Uint8Array;
  readonly source: Uint8Array;
  /** The original page on which the visit began. */
  readonly entryPage: Uint16Array;
  readonly durationSeconds: Uint16Array;
  readonly loadTimeMs: Uint16Array;
  /** The conversion goals completed, a bit each. */
  readonly goals: Uint16Array;
  /** Page views of visit i lie from pageStart[i] up to pageStart[i + 1]; likewise events and impressions. */
  readonly pageStart: Uint32Array;
  readonly page: Uint16Array;
  readonly pageSeconds: Uint16Array;
  readonly pageClicks: Uint8Array;
  readonly pageCtaClicks: Uint8Array;
  /** How far down the page was seen, 1 to 100. */
  readonly pageDepth: Uint8Array;
  readonly eventStart: Uint32Array;
  readonly event: Uint16Array;
  readonly impressionStart: Uint32Array;
  /** Place in the list of all versions. */
  readonly impressionVersion: Uint8Array;
  readonly impressionViews: Uint8Array;
  readonly impressionActions: Uint8Array;
}
