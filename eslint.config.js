import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/**
 * What oxlint (.oxlintrc.json) has no rules for: the templates of the components, and waits of the journeys that would
 * miss what they wait for. It needs no types, so it is quick.
 */

/* Puppeteer sees nothing of what changes in a shadow root or within a text, and waits for it in vain. */
const WAITS_THAT_SEE_NOTHING = [
  'Literal[value=/>>>|::-p-/]',
  'TemplateElement[value.raw=/>>>|::-p-/]',
].map((words) => ({
  selector: `CallExpression[callee.property.name=/^(?:waitForSelector|locator)$/] ${words}`,
  message: 'A wait that may miss it: see test/journeys/shadow-trees.ts.',
}));

export default tseslint.config(
  // Nothing else is looked at, in an editor neither.
  { ignores: ['**/*.js'] },
  { linterOptions: { noInlineConfig: true } },
  {
    files: ['test/{journeys,docs}/**/*.ts'],
    languageOptions: { parser: tseslint.parser },
    rules: { 'no-restricted-syntax': ['error', ...WAITS_THAT_SEE_NOTHING] },
  },
  {
    files: ['src/components/**/*.ts', 'stories/**/*.ts'],
    languageOptions: { parser: tseslint.parser },
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
);
