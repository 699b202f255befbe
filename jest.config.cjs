const transform = {
  '^.+\\.ts$': [
    '@swc/jest',
    {
      sourceMaps: 'inline',
      module: { type: 'commonjs' },
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true },
      },
    },
  ],
};
const shared = {
  transform,
  testEnvironment: 'node',
  moduleFileExtensions: ['ts', 'js', 'json', 'node'],
  setupFiles: ['reflect-metadata'],
};

/** Two projects: every test runs on the embedded engine; `*.neo4j.test.ts` needs a real Neo4j server. */
module.exports = {
  // Every core: Jest leaves one free, but the tests wait for a database half of the time.
  maxWorkers: '100%',
  testTimeout: 300_000,
  projects: [
    {
      ...shared,
      displayName: 'embedded',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '\\.neo4j\\.test\\.ts$'],
    },
    {
      ...shared,
      displayName: 'neo4j',
      testMatch: ['<rootDir>/test/**/*.neo4j.test.ts'],
      globalSetup: '<rootDir>/test/neo4j/global-setup.ts',
      globalTeardown: '<rootDir>/test/neo4j/global-teardown.ts',
    },
  ],
};
