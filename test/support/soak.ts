/**
 * Sweeps are cut to a selection in `npm test`, in which every kind of fault stands once; `npm run soak` sets
 * PTENGINE_SOAK and runs them whole. Each place says in its own words what the selection leaves out.
 */
const isSoak = process.env.PTENGINE_SOAK === "1";

/** The selection, or under `npm run soak` everything. */
export const soaked = <Value>(selection: Value, everything: Value): Value => (isSoak ? everything : selection);
