export interface Entry {
  readonly subpath: string;
  readonly name: string;
  readonly specifier: string;
  readonly esm: string;
  readonly types: string;
  readonly cjs: string;
  readonly source: string;
}
export const ENTRIES: readonly Entry[];
