import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { siteUnderTest } from './command.ts';
import { verifyPagePath } from '../../src/model/urls.ts';
import { Page, pagesOf } from './read.ts';

describe('the markup', () => {
  it('of every page is valid', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      // How the build writes void elements and white space is its own affair; titles and numbers are the writers'.
      rules: {
        'void-style': 'off',
        'no-trailing-whitespace': 'off',
        'long-title': 'off',
        'doctype-style': 'off',
        'tel-non-breaking': 'off',
      },
    });
    const checker = new Page(verifyPagePath, await readFile(join(siteUnderTest, verifyPagePath), 'utf8'));
    const said: string[] = [];
    for (const page of [...(await pagesOf(siteUnderTest)), checker]) {
      const { results } = await validator.validateString(page.html, page.path);
      for (const { messages } of results) {
        for (const { line, column, ruleId, message } of messages) {
          said.push(`${page.path}:${line}:${column} ${ruleId} ${message}`);
        }
      }
    }
    expect(said).toEqual([]);
  });
});
