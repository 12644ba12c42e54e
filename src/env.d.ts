/// <reference types="astro/client" />

declare namespace App {
  /** What a page tells the blocks inside its text. */
  interface Locals {
    edition?: import('./model/document.ts').Edition;
    context?: import('./formats/render.ts').RenderContext;
    /** How many words of the glossary the text has called so far. */
    terms?: number;
  }
}
