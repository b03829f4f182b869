import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** What the linter guards. Which file may import which is not its business: see test/layers. */

const HOUSE_RULES = [
  {
    selector: 'ExportDefaultDeclaration',
    message: 'A thing has one name, the same everywhere: no default exports.',
  },
  { selector: 'TSEnumDeclaration', message: 'A union of strings says the same without code.' },
];

const NO_TEST_IS_SWITCHED_OFF = ['it', 'test', 'describe', 'suite'].flatMap((object) =>
  ['only', 'skip', 'todo'].map((property) => ({
    object,
    property,
    message: 'Mend the test or take it away.',
  })),
);

/* Puppeteer sees nothing of what changes in a shadow root or within a text, and waits for it in vain. */
const WAITS_THAT_SEE_NOTHING = [
  'Literal[value=/>>>|::-p-/]',
  'TemplateElement[value.raw=/>>>|::-p-/]',
].map((words) => ({
  selector: `CallExpression[callee.property.name=/^(?:waitForSelector|locator)$/] ${words}`,
  message: 'A wait that may miss it: see test/journeys/shadow-trees.ts.',
}));

export default tseslint.config(
  // What is made, as in .gitignore; `build-steps` is ours.
  {
    ignores: [
      ...['build/', 'build-[0-9]*/', 'dist/', 'dist-[0-9]*/'],
      ...['storybook-static/', 'coverage/', 'reports/', '.stryker-tmp/'],
    ],
  },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-implicit-coercion': 'error',
      'no-param-reassign': 'error',
      'no-restricted-properties': ['error', ...NO_TEST_IS_SWITCHED_OFF],
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.js'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // What a subclass may answer otherwise is a getter, also where the answer is a literal.
      '@typescript-eslint/class-literal-property-style': 'off',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // There are no enums, and structure is what counts in a class; to ask of every assignment costs seconds.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-empty-function': ['error', { allow: ['methods'] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      'no-restricted-syntax': ['error', ...HOUSE_RULES],
    },
  },
  {
    files: ['src/components/**/*.ts', 'stories/**/*.ts'],
    extends: [
      lit.configs['flat/all'],
      wc.configs['flat/best-practice'],
      litA11y.configs.recommended,
    ],
    settings: { wc: { elementBaseClasses: ['LitElement'] } },
    rules: {
      // A list that never changes its order gains nothing from `repeat`, and a handler may close over its item.
      'lit/no-template-map': 'off',
      'lit/no-template-arrow': 'off',
      // Decorators cost more bytes than they save words.
      'lit/prefer-query-decorators': 'off',
      // A table that a style sheet turns into blocks loses its roles, so they are said again.
      'lit-a11y/no-redundant-role': 'off',
      // LitElement has all of them.
      'wc/guard-super-call': 'off',
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Chai says `expect(x).to.be.true`, without a call.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // The declarations of open-wc say that `equal` gives a promise; it does so for DOM snapshots alone.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', name: 'Equal', package: '@open-wc/semantic-dom-diff' },
            { from: 'package', name: 'Equal', package: 'chai' },
          ],
        },
      ],
      'no-restricted-syntax': ['error', ...WAITS_THAT_SEE_NOTHING],
    },
  },
  {
    files: ['demo/**/*.js', 'test/bench/**/*.js', 'test/fixtures/pages/*.js'],
    languageOptions: { globals: globals.browser },
  },
);
