/** npm run dev: shows pages, sheets and cards live at their final addresses, made anew when a text is saved. */
import { dev } from 'astro';

const asked = process.argv.indexOf('--port');
await dev({ root: process.cwd(), ...(asked > 0 ? { server: { port: Number(process.argv[asked + 1]) } } : {}) });
