/** As far as tests use it: a reader of JSON-stat that is not ours. */
declare module "jsonstat-toolkit" {
  interface ReadDataset {
    readonly class: string;
    readonly n: number;
    readonly value: readonly (number | null)[];
    Dimension(id: string): { readonly id: readonly string[] };
    Data(at: number): { readonly value: number | null; readonly status: string | null };
  }
  function JSONstat(dataset: unknown): ReadDataset;
  export = JSONstat;
}
