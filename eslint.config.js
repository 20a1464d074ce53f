import { defineConfig } from "eslint/config";
import { builtinRules } from "eslint/use-at-your-own-risk";
import jsxA11y from "eslint-plugin-jsx-a11y";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import typescript from "typescript-eslint";

const countedLines = { skipBlankLines: true, skipComments: true };

/** The same rule a second time, so that a long file warns before it fails. */
const sizes = { rules: { "max-lines-comfortable": builtinRules.get("max-lines") } };

/**
 * Rules about Office.js that do not fit. The first takes `getXml().value` for a property that has
 * to be loaded first; Office.js itself throws where one was not, and the tests run on it. The
 * second forbids requests in a loop; here each takes as much as Excel accepts, and tests count them.
 */
const unfit = ["load-object-before-read", "no-context-sync-in-loop"];

/** The plugin's rules about Office.js; its ready-made configuration brings an old parser along. */
const officeRules = Object.fromEntries(
  Object.keys(officeAddins.rules)
    .filter((rule) => !unfit.includes(rule))
    .map((rule) => [`office-addins/${rule}`, "error"])
);

export default defineConfig(
  {
    ignores: [
      "dist/",
      "coverage/",
      "test-results/",
      ".nedb/",
      ".nedb-bench/",
      "docs/",
      "data/",
      "assets/",
    ],
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [typescript.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { sizes },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/consistent-type-definitions": ["error", "interface"],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/restrict-plus-operands": ["error", { allowNumberAndString: true }],
      // `!` after a check that the types cannot follow says more than a branch that never runs.
      "@typescript-eslint/no-non-null-assertion": "off",
      // A type parameter used once still names what a function gives back.
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", destructuredArrayIgnorePattern: "^_" },
      ],
      eqeqeq: ["error", "always"],
      "no-console": "error",
      "no-empty": "error",
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Export by name." },
        { selector: "TSEnumDeclaration", message: "Use a union of strings." },
      ],
      "max-lines": ["error", { max: 400, ...countedLines }],
      "sizes/max-lines-comfortable": ["warn", { max: 250, ...countedLines }],
    },
  },
  {
    files: ["src/{excel,taskpane,functions,commands}/**/*.{ts,tsx}"],
    plugins: { "office-addins": { rules: officeAddins.rules } },
    rules: officeRules,
  },
  {
    files: ["src/**/*.tsx"],
    extends: [jsxA11y.flatConfigs.strict, reactHooks.configs.flat["recommended-latest"]],
  },
  {
    files: ["src/server/main.ts", "src/server/load-demonstration.ts", "src/cli/**/*.ts"],
    rules: { "no-console": "off" },
  },
  {
    files: ["src/workbench/**/*.{ts,tsx}"],
    rules: {
      // What the workbench does not implement is told in the console, loudly.
      "no-console": ["error", { allow: ["error", "warn"] }],
      // Univer marks as deprecated what its pinned version offers nothing else for.
      "@typescript-eslint/no-deprecated": "off",
    },
  },
  {
    files: ["test/**/*.{ts,tsx}", "bench/**/*.ts", "endure/**/*.ts"],
    rules: {
      // What a test reads back, such as an answer's body, has no type; the expectations say it.
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
    },
  },
  {
    files: ["bench/**/*.ts", "endure/**/*.ts"],
    rules: { "no-console": "off" },
  },
  {
    files: ["scripts/**/*.ts"],
    extends: [typescript.configs.disableTypeChecked],
    rules: { "no-console": "off" },
  },
  {
    files: ["**/*.{js,mjs}"],
    extends: [typescript.configs.recommended],
  }
);
