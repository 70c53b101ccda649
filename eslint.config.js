import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const MARKUP = 'Markup from a string can carry a script: build nodes, or use a Lit template.';

/** Ways by which text could become markup or code, and messages that any window could read. */
const UNSAFE_SYNTAX = [
  {
    selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: MARKUP,
  },
  {
    selector:
      'CallExpression > MemberExpression.callee[property.name=/^(insertAdjacentHTML|setHTML|setHTMLUnsafe|createContextualFragment|parseHTMLUnsafe)$/]',
    message: MARKUP,
  },
  {
    selector: 'CallExpression[callee.object.name="document"][callee.property.name=/^(write|writeln)$/]',
    message: MARKUP,
  },
  {
    selector: 'ImportSpecifier[imported.name=/^unsafe(HTML|SVG|Static)$/]',
    message: MARKUP,
  },
  { selector: 'NewExpression[callee.name="Function"]', message: 'Code from a string.' },
  {
    selector: 'CallExpression[callee.property.name="postMessage"] > Literal.arguments[value="*"]',
    message: 'Name the target origin.',
  },
];

export default defineConfig(
  globalIgnores(['dist', 'test-results', 'playwright-report', 'test/fixtures', 'public']),
  tseslint.configs.strict,
  {
    languageOptions: { parserOptions: { project: false } },
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    rules: {
      eqeqeq: 'error',
      'no-console': 'off',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-restricted-syntax': ['error', ...UNSAFE_SYNTAX],
      'no-var': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // The compiler counts every indexed access as possibly undefined; loops over flat arrays know better.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**/*.ts'],
    // Declarations describe other people's modules, default exports included.
    ignores: ['src/**/*.d.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended']],
    rules: {
      // LitElement always has the reaction; a guard before each call to super would be noise.
      'wc/guard-super-call': 'off',
      'no-restricted-syntax': [
        'error',
        ...UNSAFE_SYNTAX,
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
        { selector: 'TSEnumDeclaration', message: 'A union of strings, or a constant array, instead of an enum.' },
        { selector: 'TSParameterProperty', message: 'Declare the field.' },
        { selector: 'PropertyDefinition[accessibility="private"]', message: 'Use a #private field.' },
        {
          selector: 'MethodDefinition[kind!="constructor"][accessibility="private"]',
          message: 'Use a #private method.',
        },
      ],
    },
  },
);
