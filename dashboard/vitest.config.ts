import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const report = process.env.JUNIT_REPORT;

export default defineConfig({
  esbuild: { jsx: 'automatic' },
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    environment: 'happy-dom',
    environmentOptions: { happyDOM: { url: 'http://localhost/' } },
    // Whatever zone the machine is in, what people read must not change.
    env: { TZ: 'America/New_York' },
    reporters: report ? ['default', ['junit', { outputFile: report }]] : ['default'],
  },
});
