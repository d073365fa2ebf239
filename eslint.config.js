import tseslint from 'typescript-eslint';
import reactHooks from 'eslint-plugin-react-hooks';

/** How a file exports. */
const EXPORTS = [
  { selector: 'ExportDefaultDeclaration', message: 'Name every export.' },
  {
    selector:
      "ExportNamedDeclaration > VariableDeclaration > VariableDeclarator[init.type='ArrowFunctionExpression']:not([id.typeAnnotation])",
    message: 'Export a function declaration.',
  },
];
/** `f(deps)(input)`: what is made for one call alone cannot be followed by its name. */
const MADE_AND_CALLED = {
  selector: "CallExpression[callee.type='CallExpression']",
  message: 'Bind it once, and call it by its name.',
};

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'test-artefacts', '.kith'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/require-await': 'off',
      'max-lines': ['error', { max: 400, skipBlankLines: false }],
      'no-restricted-syntax': ['error', ...EXPORTS],
    },
  },
  {
    files: ['server/features/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...EXPORTS, MADE_AND_CALLED] },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'vitest', importNames: ['it'], message: 'Use test.' }] },
      ],
    },
  },
  {
    files: ['client/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'no-restricted-properties': [
        'error',
        { object: 'crypto', property: 'randomUUID', message: 'It is missing on plain http: use randomUuid.' },
      ],
    },
  },
  {
    files: ['shared/text/**', 'server/features/checks/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { property: 'matchAll', message: 'It copies the pattern, which is compiled anew: use matchesOf.' },
      ],
    },
  },
  { files: ['vite.config.ts', 'vitest*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
);
