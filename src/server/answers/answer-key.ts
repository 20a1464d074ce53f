import { createHash } from "node:crypto";
import type { Language } from "../../i18n/language";
import type { Role } from "../../registry/tables";
import type { AnswerType } from "../../query/answer-types";

/** To be changed with every change of how answers are written: it is part of every tag. */
const formVersion = "4";

/** What the bytes of an answer depend on beside the question and the version of the data. */
export interface AnswerForm {
  readonly mediaType: AnswerType;
  readonly language: Language;
  /** Everybody sees the same today; what a role may see is decided here the day it differs. */
  readonly role: Role;
}

/** Under which text an answer is kept, and the entity tag made of it, without quotes. */
export interface AnswerName {
  readonly key: string;
  readonly tag: string;
}

/** The names of the answers to one question over one version of the data. */
export class AnswerNames {
  private readonly known = new Map<string, AnswerName>();

  constructor(
    readonly version: string,
    /** Alike for all questions that are one. */
    private readonly question: string
  ) {}

  of({ mediaType, language, role }: AnswerForm): AnswerName {
    const form = `${role} ${language} ${mediaType}`;
    const known = this.known.get(form);
    if (known) return known;
    const key = `${formVersion} ${this.version} ${form} ${this.question}`;
    const tag = createHash("sha256").update(key).digest("base64url").slice(0, 22);
    const name = { key, tag };
    this.known.set(form, name);
    return name;
  }
}

/**
 * The entity tag of one form of an answer. A weak one: an answer that is made again says the same,
 * but at another time.
 */
export function formTag(tag: string, mark: string): string {
  return `W/"${tag}${mark}"`;
}

/**
 * The tag of If-None-Match that names this answer in any of its forms; null where none does.
 * Clients may leave out that it is weak.
 */
export function matchingTag(header: string | undefined, tag: string): string | null {
  if (!header) return null;
  for (const part of header.split(",")) {
    const sent = part.trim().replace(/^W\//, "");
    if (sent === "*") return formTag(tag, "");
    const mark = sent.startsWith(`"${tag}`) ? sent.slice(tag.length + 1, -1) : null;
    if (mark === null || !sent.endsWith('"')) continue;
    if (/^(-(gzip|br)\d+)?$/.test(mark)) return formTag(tag, mark);
  }
  return null;
}
