import type { Language } from "../../i18n/language";
import type { AnswerableCatalogue } from "../../query/availability";
import type { DataTable } from "../../query/data-table";
import type { Query } from "../../query/query";
import type { AboutLines } from "../about-data";
import type { Kind, Placed } from "../placed";

/** Asks the query service for a kind; what stands against it is thrown as a problem. */
export interface Asker {
  ask(query: Query): Promise<DataTable>;
}

/** What is laid down: a placed thing without what the workbook keeps of every one. */
export type SpecOf<P extends Placed> = Omit<P, keyof Placed | "versions">;

/**
 * A kind of placed thing whose answers come from the query service.
 * @typeParam P what the workbook keeps of it
 * @typeParam A an answer, as its sheets show it
 */
export interface AskedKind<P extends Placed, A> extends Kind<P, A> {
  /** Asks for what it shows, over the years that its rule gives now. */
  ask(spec: SpecOf<P>, now: AnswerableCatalogue, asker: Asker): Promise<A>;
  /**
   * What is kept of it beside an answer.
   * @param now what can be asked now; null for an earlier answer that is put back, of which nobody
   * knows which data it came from
   */
  answered(placed: P, answer: A, now: AnswerableCatalogue | null): P;
  /** What the sheet about the data says of it. */
  about(placed: P, answer: A): AboutLines;
  inLanguage(placed: P, language: Language): P;
  /** Whether it has another shape today than under the edition that laid it down. */
  isEarlier(placed: P, now: AnswerableCatalogue): boolean;
  /** How many figures two answers tell differently, those that only the older one has left out. */
  changes(before: A, after: A): number;
}
