// One jest project; sources are compiled by swc, types are checked separately by `npm run types`.
import { availableParallelism } from "node:os";

export default {
  rootDir: import.meta.dirname ?? new URL(".", import.meta.url).pathname,
  roots: ["<rootDir>/test"],
  testEnvironment: "node",
  testMatch: ["**/*.test.ts"],
  testSequencer: "<rootDir>/test/support/browsersFirst.mjs",
  globalSetup: "<rootDir>/test/support/globalSetup.mjs",
  transform: {
    "(\\.ts|/node_modules/leven/.+\\.js)$": [
      "@swc/jest",
      { jsc: { parser: { syntax: "typescript" }, target: "es2022" }, module: { type: "commonjs" } },
    ],
  },
  // leven is written as a module, which jest does not load by itself on Node 20.
  transformIgnorePatterns: ["/node_modules/(?!leven/)"],
  // Half as many workers again as there are cores, for some wait for a browser or a pause. One that has grown is replaced
  // before its next file, because modules of a file are not given back at once.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  workerIdleMemoryLimit: "1GB",
  // The tests of a file come in an order that hangs on the seed, which is printed: `npx jest --seed=…` repeats it.
  randomize: true,
  // How long something takes is no reason to fail: this only ends what hangs.
  testTimeout: 300_000,
};
