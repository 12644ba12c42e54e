/** npm run dev: shows pages, sheets and cards live at their final addresses, made anew when a text is saved. */
import { dev } from 'astro';
import { requireContentFolder } from '../src/load/disk.ts';
import { command } from '../src/publish/command.ts';

const asked = process.argv.indexOf('--port');
await command(async () => {
  await requireContentFolder();
  await dev({ root: process.cwd(), ...(asked > 0 ? { server: { port: Number(process.argv[asked + 1]) } } : {}) });
}, () => 'Nothing is shown.');
