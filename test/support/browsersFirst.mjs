// The order of test files: where no earlier run has told how long each takes, those with a browser come first. They are the
// longest and spend much of it waiting, which leaves the cores to the others.
import TestSequencer from "@jest/test-sequencer";

const hasBrowser = ({ path }) => path.includes("/test/browser/");

export default class BrowsersFirst extends TestSequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    if (sorted.some(({ duration }) => duration !== undefined)) return sorted;
    return [...sorted.filter(hasBrowser), ...sorted.filter((test) => !hasBrowser(test))];
  }
}
