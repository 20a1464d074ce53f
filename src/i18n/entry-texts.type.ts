import type { Language } from "./language";

// The catalogue imports this folder, so its codes stand here again.
type TerritoryBasis = "asReported" | "comparable" | "presentUnits";

/** The words before signing in: complete in each language by type. */
export interface EntryTexts {
  readonly language: Language;
  readonly product: string;
  readonly productFull: string;
  readonly header: {
    readonly language: string;
    readonly person: (name: string) => string;
    readonly signOut: string;
  };
  readonly outside: { readonly title: string; readonly next: string };
  readonly signIn: {
    readonly title: string;
    readonly lead: string;
    readonly login: string;
    readonly password: string;
    readonly showPassword: string;
    readonly hidePassword: string;
    readonly submit: string;
    readonly submitting: string;
    readonly loginMissing: string;
    readonly passwordMissing: string;
    readonly whoMay: string;
    readonly choicesKept: string;
  };
  readonly problem: {
    readonly tryAgain: string;
    /** For the one problem that can keep the words of all others from arriving. */
    readonly wordless: { readonly title: string; readonly next: string };
  };
  /** The territory bases, which problems name too. */
  readonly bases: Readonly<
    Record<TerritoryBasis, { readonly name: string; readonly meaning: string }>
  >;
}
