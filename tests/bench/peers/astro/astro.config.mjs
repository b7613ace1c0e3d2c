import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://board.example',
  outDir: process.env.OUT_DIR,
  cacheDir: process.env.CACHE_DIR,
  vite: { cacheDir: process.env.VITE_CACHE_DIR },
});
