import js from "@eslint/js";
import { parse } from "espree";
import globals from "globals";
import blankTypes from "ts-blank-space";

/** TypeScript without its types: each is replaced by blanks, so that everything else keeps its place. */
const typescript = { meta: { name: "typescript-without-types" }, parse: (source, options) => parse(blankTypes(source), options) };

export default [
  { ignores: ["dist/", "target/", "node_modules/", "test-results/", "examples/*/dist/", "fuzz/target/"] },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: "error",
      "no-var": "error",
      "prefer-const": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
    },
  },
  {
    // Runs on other people's pages, under policies that allow no text to become markup.
    files: ["embed/**/*.ts"],
    languageOptions: { globals: globals.browser, parser: typescript },
    rules: {
      "no-shadow": "error",
      "no-restricted-properties": [
        "error",
        ...["innerHTML", "outerHTML", "insertAdjacentHTML", "setHTMLUnsafe", "write"].map(
          (property) => ({
            property,
            message: "Trusted Types refuse this: make nodes and set textContent.",
          }),
        ),
      ],
    },
  },
  {
    // Functions given to `page.evaluate` run in the page, all others in Node.js.
    files: ["tests/e2e/**/*.js", "tests/engines/**/*.js", "tests/shots/**/*.js", "tests/campaigns/**/*.js", "tests/servers/**/*.js", "tests/mutation/**/*.js", "tests/programs/*.js", "tests/tables/*.js", "tests/words/*.js", "xtask/*.js"],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
  {
    // Yardsticks run in a browser, what builds and measures them in Node.js.
    files: ["benches/page/**/*.{js,jsx}"],
    languageOptions: {
      globals: { ...globals.node, ...globals.browser },
      parserOptions: { ecmaFeatures: { jsx: true } },
    },
  },
  {
    // Pages to copy from. Files that aren't plain JavaScript (.tsx, .vue, .svelte) are checked by the compilers that build them in a test.
    files: ["examples/**/*.js"],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ["*.config.js", "fuzz/*.js", "embed/npm/*.js"],
    languageOptions: { globals: globals.node },
  },
];
