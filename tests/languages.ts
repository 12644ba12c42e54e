/** A copy of the project that speaks four languages more than the press: those of `tests/fixtures/languages/`, with a campaign of two short texts. */
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { copyProject } from './site/project.ts';

/** The languages, and what the list of the press says of each. */
const added = {
  ar: "name: 'العربية', locale: 'ar-EG', direction: 'rtl', dictionary: ar",
  zh: "name: '中文', locale: 'zh-CN', direction: 'ltr', dictionary: zh",
  vi: "name: 'Tiếng Việt', locale: 'vi-VN', direction: 'ltr', dictionary: vi",
  ht: "name: 'Kreyòl ayisyen', locale: 'ht-HT', direction: 'ltr', dictionary: ht, own: htForms",
} as const;

/** Copies the project into a folder that is emptied first. */
export async function copyWithLanguages(folder: string): Promise<void> {
  await copyProject(folder);
  await rm(`${folder}/content`, { recursive: true });
  await cp('tests/fixtures/languages/content', `${folder}/content`, { recursive: true });
  for (const name of [...Object.keys(added), 'draft']) {
    const text = await readFile(`tests/fixtures/languages/i18n/${name}.ts`, 'utf8');
    await writeFile(`${folder}/src/i18n/${name}.ts`, text.replaceAll('../../../../src/i18n/', './'));
  }
  const list = `${folder}/src/i18n/languages.ts`;
  const imports = Object.keys(added).map(
    (tag) => `import { ${tag}${tag === 'ht' ? ', htForms' : ''} } from './${tag}.ts';\n`,
  );
  const lines = Object.entries(added).map(([tag, said]) => `  ${tag}: { ${said} },\n`);
  const text = await readFile(list, 'utf8');
  await writeFile(
    list,
    text
      .replace("import { es } from './es.ts';\n", (before) => before + imports.join(''))
      .replace('} as const satisfies', (before) => lines.join('') + before),
  );
}
