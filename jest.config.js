// Packages that are ES modules only: jest cannot `require` them as Node does, so they are compiled as well.
const esModules = ['temporal-polyfill', 'temporal-utils'].join('|');

const swc = (syntax) => [
  '@swc/jest',
  { jsc: { target: 'es2022', parser: { syntax } }, module: { type: 'commonjs' } },
];

/** @type {import('jest').Config} */
module.exports = {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/browser/'],
  transform: {
    '^.+\\.ts$': swc('typescript'),
    [`/node_modules/(${esModules})/.+\\.js$`]: swc('ecmascript'),
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules})/)`],
  testTimeout: 30_000,
  // Jest keeps one core free unless told otherwise; on two cores that is half of them.
  maxWorkers: '100%',
  // A failed test leaves its servers open; the run's result must not wait for them.
  forceExit: true,
};
