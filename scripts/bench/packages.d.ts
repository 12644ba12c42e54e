/** What the benches use of the packages in package.json beside this file. Declared here, so that `npm run types` holds the benches to the rest of the press where those are not installed. */
declare module 'lighthouse' {
  interface Flags {
    readonly port: number;
    readonly logLevel: 'silent';
    readonly formFactor: 'mobile';
    readonly onlyCategories: string[];
    readonly skipAudits: string[];
    readonly disableFullPageScreenshot: boolean;
  }
  interface Audit {
    readonly score: number | null;
    readonly displayValue?: string;
    readonly details?: { readonly type: string } | { readonly items: readonly unknown[] };
  }
  interface Report {
    readonly runtimeError?: { readonly message: string };
    readonly categories: Readonly<
      Record<
        string,
        {
          readonly score: number | null;
          readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
        }
      >
    >;
    readonly audits: Readonly<Record<string, Audit>>;
  }
  export default function lighthouse(url: string, flags: Flags): Promise<{ readonly lhr: Report } | undefined>;
}

declare module '@takumi-rs/core' {
  type Style = Readonly<Record<string, string | number>>;
  export type Node =
    | { readonly type: 'container'; readonly style: Style; readonly children?: readonly Node[] }
    | {
        readonly type: 'image';
        readonly src: string;
        readonly width: number;
        readonly height: number;
        readonly style: Style;
      }
    | { readonly type: 'text'; readonly text: string; readonly style: Style };
  export class Renderer {
    constructor(options: { readonly cacheMaxBytes: number });
    registerFont(font: {
      readonly name: string;
      readonly weight: number;
      readonly style: string;
      readonly data: Uint8Array;
    }): Promise<unknown>;
    render(
      node: Node,
      options: { readonly width: number; readonly height: number; readonly format: 'png' },
    ): Promise<Uint8Array>;
  }
}

declare module 'astro-og-canvas' {
  interface Type {
    readonly families: string[];
    readonly color: [number, number, number];
    readonly weight: 'ExtraBold' | 'SemiBold';
    readonly size: number;
  }
  interface Picture {
    readonly cacheDir: false;
    readonly title: string;
    readonly description: string;
    readonly bgImage: { readonly path: string };
    readonly padding: number;
    readonly fonts: string[];
    readonly font: { readonly title: Type; readonly description: Type };
  }
  export function generateOpenGraphImage(picture: Picture): Promise<BodyInit>;
}

declare module 'pdfkit' {
  export default class PDFDocument implements AsyncIterable<Uint8Array> {
    constructor(options: { readonly size: 'LETTER'; readonly margin: number });
    registerFont(name: string, font: Uint8Array): this;
    font(name: string): this;
    fontSize(points: number): this;
    text(text: string, options?: { readonly columns: number }): this;
    end(): void;
    [Symbol.asyncIterator](): AsyncIterator<Uint8Array>;
  }
}
