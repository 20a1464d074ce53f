import { LRUCache } from "lru-cache";
import { findIndicator } from "../../catalogue/catalogue";
import type { Catalogue } from "../../catalogue/catalogue";
import { ProblemError } from "../../problem/problem";
import { answerSize } from "../../query/answer-size";
import { answerTypes } from "../../query/answer-types";
import type { AnswerType } from "../../query/answer-types";
import { parseQuery } from "../../query/parse-query";
import { planQuery } from "../../query/plan";
import type { Query, QueryInput } from "../../query/query";
import type { Warehouse } from "../../warehouse/warehouse";
import { onceATurn } from "../../registry/once-a-turn";
import { AnswerNames } from "./answer-key";

/** A question that can be answered, with what follows from it alone. */
export interface KnownQuestion {
  readonly query: Query;
  /** Whether the answer lists only what occurs: some forms have no room for such a one. */
  readonly listed: boolean;
  /** The most cells that it could hold. */
  readonly cells: number;
  /** Version of the data against which it was parsed. */
  readonly version: string;
  /** The names of its answers, by what else they depend on. */
  readonly names: AnswerNames;
  /** The details of its entry in the audit log. */
  readonly auditDetails: Readonly<Record<AnswerType, string>>;
}

/** Longer bodies are read anew each time. */
const longestBody = 2_000;

/**
 * Bodies that were read before, and the questions that they hold: the same people ask the same
 * thing, and reading it costs more than finding its answer.
 */
export class KnownQuestions {
  private readonly bodies = new LRUCache<string, object>({ max: 2_000 });
  private readonly questions = new WeakMap<object, KnownQuestion>();

  private readonly state: Warehouse["state"];

  constructor(
    warehouse: Warehouse,
    private readonly catalogue: Catalogue
  ) {
    this.state = onceATurn(() => warehouse.state());
  }

  /** The value that a body was read as before, so that a question is found by it. */
  bodyOf(text: string): object | undefined {
    return this.bodies.get(text);
  }

  keepBody(text: string, value: unknown): void {
    if (text.length <= longestBody && typeof value === "object" && value) {
      this.bodies.set(text, value);
    }
  }

  /** The question of a body; throws a `ProblemError` where it cannot be answered. */
  async read(input: QueryInput): Promise<KnownQuestion> {
    const { version, availability } = await this.state();
    const known = this.questions.get(input);
    if (known?.version === version) return known;
    const held = availability.get(input.indicator) ?? [];
    const parsed = parseQuery(input, this.catalogue, held);
    if (parsed.problems) throw new ProblemError(parsed.problems);
    const { query } = parsed;
    const indicator = findIndicator(this.catalogue, query.indicator)!;
    const size = answerSize(planQuery(query, indicator), this.catalogue, held);
    const question = {
      query,
      version,
      names: new AnswerNames(version, JSON.stringify(query)),
      ...{ listed: size.listed, cells: size.rows },
      auditDetails: Object.fromEntries(
        answerTypes.map((type) => [type, auditDetails(query, type)])
      ) as KnownQuestion["auditDetails"],
    };
    this.questions.set(input, question);
    return question;
  }
}

function auditDetails(query: Query, mediaType: AnswerType): string {
  const { indicator, years, breakdowns, filter, territory, totals } = query;
  return JSON.stringify({ indicator, years, breakdowns, filter, territory, totals, mediaType });
}
