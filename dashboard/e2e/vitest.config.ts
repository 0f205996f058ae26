import { defineConfig } from 'vitest/config';

const report = process.env.JUNIT_REPORT;

export default defineConfig({
  test: {
    include: ['e2e/**/*.test.ts'],
    // A first start may have to build the product.
    hookTimeout: 480_000,
    testTimeout: 60_000,
    fileParallelism: false,
    sequence: { concurrent: false },
    reporters: report ? ['default', ['junit', { outputFile: report }]] : ['default'],
  },
});
