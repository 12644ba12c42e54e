import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { siteUnderTest } from './command.ts';
import { pagesOf } from './read.ts';

describe('the markup', () => {
  it('of every page is valid', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      // How the build writes void elements and white space is its own affair; titles and numbers are the writers'.
      rules: { 'void-style': 'off', 'no-trailing-whitespace': 'off', 'long-title': 'off', 'doctype-style': 'off', 'tel-non-breaking': 'off' },
    });
    for (const page of await pagesOf(siteUnderTest)) {
      const { results } = await validator.validateString(page.html, page.path);
      expect(results.flatMap((result) => result.messages.map((message) => `${page.path}:${message.line}:${message.column} ${message.ruleId} ${message.message}`))).toEqual([]);
    }
  });
});
