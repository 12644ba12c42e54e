/** What the measure of the tests uses of the packages in package.json beside this file. Declared here, so that `npm run types` holds it to the rest of the press where those are not installed. */
declare module '@stryker-mutator/core' {
  interface Mutant {
    readonly fileName: string;
    readonly mutatorName: string;
    readonly replacement: string;
    /** From 0. */
    readonly location: { readonly start: { readonly line: number; readonly column: number } };
    readonly status: 'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'RuntimeError' | 'CompileError' | 'Ignored';
  }
  export class Stryker {
    constructor(options: Readonly<Record<string, unknown>>);
    runMutationTest(): Promise<readonly Mutant[]>;
  }
}
