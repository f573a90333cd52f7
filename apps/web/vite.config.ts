import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** In development the API is another process; HENGJIAN_API says where. */
const api = process.env['HENGJIAN_API'] ?? 'http://127.0.0.1:3000';

// Vite loads a configuration by its default export.
export default defineConfig(({ command }) => {
  // The page that ships is React's production build, also when a test runner has named the environment `test`.
  if (command === 'build') process.env['NODE_ENV'] = 'production';
  return {
    plugins: [react()],
    build: {
      target: 'es2022', manifest: true, chunkSizeWarningLimit: 700,
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'contracts', test: /node_modules[\\/]zod|packages[\\/]contracts|zod-without-eval/ }] } } },
    },
    server: { proxy: { '/api': api } },
    preview: { proxy: { '/api': api } },
  };
});
