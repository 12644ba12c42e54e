/** What we use of xliff 6.4, which brings no types. */
interface XliffJs {
  readonly resources: Readonly<
    Record<string, Readonly<Record<string, { readonly source: unknown; readonly target?: unknown }>>>
  >;
  readonly sourceLanguage: string;
  readonly targetLanguage?: string;
}

declare module 'xliff/jsToXliff12' {
  export default function jsToXliff12(given: XliffJs): Promise<string>;
}
declare module 'xliff/xliff12ToJs' {
  export default function xliff12ToJs(xml: string): Promise<XliffJs>;
}
declare module 'xliff/xliff2js' {
  export default function xliff2js(xml: string): Promise<XliffJs>;
}
