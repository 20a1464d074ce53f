/** Packages that ship ES modules only and are turned into CommonJS like our own sources. */
const modulesToTransform = [
  "typebox",
  "hucre",
  "content-disposition",
  "cookie",
  // Of office-addin-manifest
  "strip-bom",
  "uuid",
  // Of Univer
  "cjk-regex",
  "collapse-white-space",
  "franc-min",
  "kdbush",
  "lodash-es",
  "n-gram",
  "nanoid",
  "quickselect",
  "rbush",
  "regexp-util",
  "trigram-utils",
  "unicode-regex",
].join("|");

/** What both projects share: TypeScript through swc, CommonJS, Node. */
const shared = {
  testEnvironment: "node",
  transform: {
    "\\.(ts|tsx|js|mjs)$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          target: "es2022",
          transform: { react: { runtime: "automatic" } },
        },
        module: { type: "commonjs" },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(.*/node_modules/)?(${modulesToTransform})/)`],
  moduleFileExtensions: ["ts", "tsx", "mjs", "js", "cjs", "json", "node"],
  moduleNameMapper: { "\\.css$": "<rootDir>/test/support/no-styles.ts" },
  globalSetup: "<rootDir>/test/support/build-programs.mjs",
  globalTeardown: "<rootDir>/test/support/remove-made.mjs",
  // Looked up in the context of a test file, each costs more than what is then done with it. Clocks
  // and timers, which tests replace, must stay out; so must what packages declare for themselves.
  sandboxInjectedGlobals: [
    ...["Array", "BigInt", "Boolean", "Error", "JSON", "Map", "Math", "Number"],
    ...["Object", "Promise", "RegExp", "Set", "String", "Symbol", "WeakMap"],
    ...["Float64Array", "Int32Array", "Uint8Array", "Uint32Array"],
  ],
};

export default {
  testSequencer: "<rootDir>/scripts/slowest-first.cjs",
  projects: [
    {
      ...shared,
      displayName: "unit",
      testMatch: ["<rootDir>/test/**/*.test.{ts,tsx}"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/end-to-end/"],
      // A project of its own cannot say testTimeout.
      setupFilesAfterEnv: ["<rootDir>/test/support/patience.ts"],
    },
    {
      ...shared,
      displayName: "browser",
      testMatch: ["<rootDir>/test/end-to-end/**/*.test.ts"],
      setupFilesAfterEnv: ["<rootDir>/test/support/patience.ts"],
    },
  ],
};
