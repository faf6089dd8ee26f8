/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  // Starting the whole app on a cold, busy machine takes longer than Jest's five seconds.
  testTimeout: 20_000,
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
};
