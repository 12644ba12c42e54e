/** npm run check: reads all texts and says what must be mended, without making anything. */
import { glyphProblems } from '../src/formats/glyphs.ts';
import { loadRemembered } from '../src/load/remembered.ts';
import { lint } from '../src/model/checks/lint.ts';
import { formatReport, hasErrors } from '../src/model/problems.ts';
import { command } from '../src/publish/command.ts';
import { publicProblems } from '../src/publish/copied.ts';
import { exitCodes } from '../src/publish/exit-codes.ts';
import { privateProblems } from '../src/publish/privacy/writers.ts';

const standing = 'Nothing was published: this was only a check.';

await command(
  async () => {
    const { library, problems: found } = await loadRemembered();
    const problems = [
      ...found,
      ...(await privateProblems()),
      ...(await publicProblems(library)),
      ...glyphProblems(library),
    ];
    const notes = lint(library);
    if (problems.length) console.log(formatReport(problems, standing));
    else
      console.log(
        `All well: ${library.documents.length} documents, ${library.documents.flatMap((document) => document.editions).length} editions.`,
      );
    if (notes.length) console.log(`\nGood to know:\n\n${formatReport(notes)}`);
    process.exitCode = hasErrors(problems) ? exitCodes.content : exitCodes.published;
  },
  () => standing,
);
