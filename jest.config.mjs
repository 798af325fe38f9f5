// One jest project; sources are compiled by swc, types are checked separately by `npm run types`.
export default {
  rootDir: import.meta.dirname ?? new URL(".", import.meta.url).pathname,
  roots: ["<rootDir>/test"],
  testEnvironment: "node",
  testMatch: ["**/*.test.ts"],
  globalSetup: "<rootDir>/test/support/globalSetup.mjs",
  transform: {
    "(\\.ts|/node_modules/leven/.+\\.js)$": [
      "@swc/jest",
      { jsc: { parser: { syntax: "typescript" }, target: "es2022" }, module: { type: "commonjs" } },
    ],
  },
  // leven is written as a module, which jest does not load by itself on Node 20.
  transformIgnorePatterns: ["/node_modules/(?!leven/)"],
  testTimeout: 30_000,
};
