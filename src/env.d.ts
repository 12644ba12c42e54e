/// <reference types="astro/client" />

declare namespace App {
  /** What a page tells the blocks inside its text. */
  interface Locals {
    text?: import('./views/text.ts').TextData;
    /** The words of the page in the dev server, which does not compile them. */
    tree?: import('./views/text.ts').TextTree;
    /** How many words of the glossary the text has called so far. */
    terms?: number;
  }
}
