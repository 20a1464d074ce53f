import type { CatalogueAnswer } from "../../api/contract";
import type { PlacedResult } from "../../sheet/templates/kinds";
import { askedTexts } from "../../i18n/asked-texts";
import { entryTexts } from "../../i18n/entry-texts";
import { formatYears } from "../../i18n/format";
import type { Language } from "../../i18n/language";
import { nameOf } from "../controls/names";

/** More members than these are counted, not named. */
const namedAtMost = 6;

type Asked = Pick<PlacedResult, "query" | "years">;

/**
 * What a placed result asks for, a line for each part: years by their rule with breakdowns, then
 * what it is limited to. The indicator is the card's title.
 */
export function askedWords(asked: Asked, catalogue: CatalogueAnswer, language: Language): string[] {
  const { query } = asked;
  const texts = askedTexts[language];
  const words = entryTexts[language];
  const names = (ids: readonly string[]) =>
    ids.map((id) => nameOf(id, catalogue, words)).join(", ");
  const filters = Object.entries(query.filter).map(([id, codes]) =>
    texts.only(nameOf(id, catalogue, words), memberNames(id, codes, catalogue, language))
  );
  const without = query.breakdowns.filter((id) => !query.totals.includes(id));
  return [
    [yearWords(asked, language), names(query.breakdowns) || texts.noBreakdowns].join(" · "),
    ...filters,
    ...(without.length ? [texts.totals(names(without))] : []),
    ...(query.territory === "asReported"
      ? []
      : [texts.territory(nameOf(query.territory, catalogue, words))]),
  ];
}

function yearWords({ query, years: rule }: Asked, language: Language): string {
  const texts = askedTexts[language];
  const years = formatYears(query.years);
  return rule.kind === "latest" ? texts.latest(rule.count, years) : texts[rule.kind](years);
}

function memberNames(
  dimension: string,
  codes: readonly string[],
  { dimensions }: CatalogueAnswer,
  language: Language
): string {
  const members = dimensions.find(({ id }) => id === dimension)?.members ?? [];
  const named = codes
    .slice(0, namedAtMost)
    .map((code) => members.find((member) => member.code === code)?.label[language] ?? code);
  const others = codes.length - named.length;
  return [...named, ...(others > 0 ? [askedTexts[language].more(others)] : [])].join(", ");
}
