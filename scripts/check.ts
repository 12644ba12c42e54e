/** npm run check: reads all texts and says what must be mended, without making anything. */
import { loadLibrary } from '../src/load/disk.ts';
import { lint } from '../src/model/lint.ts';
import { formatReport, hasErrors } from '../src/model/problems.ts';
import { privateProblems } from '../src/publish/privacy/writers.ts';

const { library, problems: found } = await loadLibrary();
const problems = [...found, ...(await privateProblems())];
const notes = lint(library);
if (problems.length) console.log(formatReport(problems, 'Nothing was published: this was only a check.'));
else console.log(`All well: ${library.documents.length} documents, ${library.documents.flatMap((document) => document.editions).length} editions.`);
if (notes.length) console.log(`\nGood to know:\n\n${formatReport(notes)}`);
process.exitCode = hasErrors(problems) ? 1 : 0;
