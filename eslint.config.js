/** What the compiler does not see: promises nobody waits for, lists that are not gone through to the end, the browser's world outside its room, and words of problems outside their tables. */
import tseslint from 'typescript-eslint';

/** Names that only a browser has; in Node's world a word such as `document` is one of our own, and forgotten. */
const ofTheBrowser = [
  'caches',
  'customElements',
  'document',
  'history',
  'indexedDB',
  'localStorage',
  'location',
  'name',
  'open',
  'sessionStorage',
  'status',
  'window',
];

/** @param {string} files */
const withTypes = (files, project) => ({
  files: [files],
  languageOptions: { parser: tseslint.parser, parserOptions: { project } },
  plugins: { '@typescript-eslint': tseslint.plugin },
  linterOptions: { reportUnusedDisableDirectives: 'error' },
  rules: {
    '@typescript-eslint/await-thenable': 'error',
    '@typescript-eslint/no-floating-promises': 'error',
    '@typescript-eslint/no-misused-promises': 'error',
    '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  },
});

export default [
  {
    ignores: ['.astro/', '.press/', 'dist/', 'node_modules/', 'scripts/*/node_modules/', 'scripts/bench/pages/peers/'],
  },
  withTypes('{src,scripts,tests}/**/*.ts', './tsconfig.json'),
  {
    files: ['src/**/*.ts', 'scripts/**/*.ts'],
    // What is handed to a page of the tests' browser runs there.
    ignores: ['src/browser/**', 'src/desk/page/**', 'scripts/bench/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...ofTheBrowser.map((name) => ({
          name,
          message: `Node has no “${name}”; what needs it stands in src/browser/, and a value of ours must be declared.`,
        })),
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    // With the first two, problems are made of the tables; the desk hands them on in the languages that they have.
    ignores: ['src/model/messages.ts', 'src/model/report.ts', 'src/desk/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'ObjectExpression:has(> Property[key.name="fact"]):has(> Property[key.name=/^(fix|code)$/]):not(VariableDeclarator[id.name=/^(messages|\\w+Messages)$/] *)',
          message:
            'The words of a problem stand in a table `messages` beside the logic, which calls problem(), wording() or report.add() (src/model/messages.ts).',
        },
      ],
    },
  },
];
