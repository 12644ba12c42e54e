/** npm run dev: shows pages, sheets and cards live at their final addresses, made anew when a text is saved. */
import { dev } from 'astro';

await dev({ root: process.cwd() });
