/** npm run check: reads all texts and says what must be mended, without making anything. */
import { loadLibrary } from '../src/load/disk.ts';
import { formatReport, hasErrors } from '../src/model/problems.ts';

const { library, problems } = await loadLibrary();
if (problems.length) console.log(formatReport(problems, 'Nothing was published: this was only a check.'));
else console.log(`All well: ${library.documents.length} documents, ${library.documents.flatMap((document) => document.editions).length} editions.`);
process.exitCode = hasErrors(problems) ? 1 : 0;
