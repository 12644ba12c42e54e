/** What a page says of itself to machines: schema.org data, its translations linked. */
import { languages, type Language } from '../i18n/languages.ts';
import { changedOn, type Edition } from '../model/document.ts';
import { kinds } from '../model/kinds.ts';
import { editionPath } from '../model/urls.ts';
import { site } from '../site.ts';

/**
 * Describes an edition as an Article.
 * @param alternates every language that has the document, this one included
 * @param image the preview card, if there is one
 */
export function articleData(
  edition: Edition,
  alternates: readonly { language: Language; path: string }[],
  image?: { path: string; width: number; height: number },
): Record<string, unknown> {
  const { document, language, words } = edition;
  const url = site.origin + editionPath(edition);
  const { original } = document.facts;
  const others = alternates
    .filter((other) => other.language !== language)
    .map((other) => ({
      '@id': site.origin + other.path,
      '@type': 'Article',
      inLanguage: languages[other.language].locale,
    }));
  const source = alternates.find((other) => other.language === original);
  return {
    '@context': 'https://schema.org',
    '@type': kinds[document.kind].schema,
    '@id': url,
    url,
    headline: words.title,
    description: words.summary,
    inLanguage: languages[language].locale,
    datePublished: document.facts.published,
    dateModified: changedOn(edition),
    license: site.licence.words.url,
    publisher: { '@type': 'Organization', name: site.publisher.name, email: site.publisher.email },
    ...(image
      ? { image: { '@type': 'ImageObject', url: site.origin + image.path, width: image.width, height: image.height } }
      : {}),
    ...(language === original
      ? others.length
        ? { workTranslation: others }
        : {}
      : source
        ? {
            translationOfWork: {
              '@id': site.origin + source.path,
              '@type': 'Article',
              inLanguage: languages[original].locale,
            },
          }
        : {}),
  };
}
