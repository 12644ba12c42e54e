/** Which pages share a style: those of one template, and of texts those of one kind. */
import type { Library } from '../../model/library.ts';
import { codeAddresses, pageAddresses, shareAddresses } from '../../model/urls.ts';
import { fileOf } from './page-text.ts';

/** Names the class of a page by its file, `/en/index.html`. What has no template of its own in the list of pages (the door, the page for what is not there) is a class by itself. */
export function styleClasses(library: Library): (path: string) => string {
  const classes = new Map<string, string>();
  for (const { path, route, edition } of pageAddresses(library))
    classes.set(fileOf(path), [route, edition?.document.kind].filter(Boolean).join(' '));
  for (const { path } of codeAddresses(library)) classes.set(fileOf(path), 'code');
  for (const { path, language } of shareAddresses(library)) classes.set(fileOf(path), language ? 'short' : 'shorts');
  return (path) => classes.get(path) ?? path;
}
