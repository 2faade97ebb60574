import { defineConfig } from 'vitest/config';

/** The law alone, as pure Node: what the mutation run turns over. */
export default defineConfig({ test: { include: ['src/law/**/*.test.ts'], environment: 'node', setupFiles: ['src/law/property.test-seed.ts'], testTimeout: 60_000 } });
