/**
 * Which letter follows which in Kazakh and Russian words, as counted in the program's own texts:
 * before the bar the followers that are common, after it those that are met now and then.
 */
const followers: Readonly<Record<string, string>> = {
  а: "нрлйтзсуғқңпямгдвкехчц|бщжюш",
  ә: "н|рйтлзк",
  б: "аеоірұө|ылщнуүциёә",
  в: "еаоыснши|лхктьур",
  г: "оіераи|лдут",
  ғ: "аы|д",
  д: "аеыіоин|урялшмтг",
  е: "рнтсклпйдмгзшңч|увбцежёщох",
  ё: "т|н",
  ж: "аоыү|еиәндұі",
  з: "агір|ымонукдебвия",
  и: "тсйезянлхквм|дичцарфошыгпж",
  й: "оылдті|ксемқғ",
  к: "отаеиіөлуү|снкр",
  қ: "атоуы|құиспш",
  л: "аеыиьдіғомугя|птбжнкюсёшқ",
  м: "еаидә|ыоұуіүкмпншстб",
  н: "ыеиаоднісшгғ|тучяюёұбьөә",
  ң: "ыіа|деғб",
  о: "лвнсдрктқбймгз|пжчшхяеңиғ",
  ө: "рзл|ңшмткб",
  п: "отраеи|кыуьпәқ",
  р: "аеудоыісгнилтм|яғкьвшбқр",
  с: "теаыкялоспіқ|нурьиұәювмөү",
  т: "еаоіыиьрсункчя|твүұдмәпөқ",
  у: "дчзсш|лыгрюпктмбжағейіә",
  ұ: "рлй|мянғсқпз",
  ү: "к|рзнймлтшсг",
  ф: "а|ио",
  х: "о|рсав",
  ц: "и|еаы",
  ч: "еиаё|нт",
  ш: "каіыит|еқ",
  щ: "и|еёа",
  ы: "нлңсзхқмперй|ғвтбкдгш",
  і: "нрзңлмшскт|пгдб",
  ь: "н|ткзюшсл",
  э: "т|",
  ю: "|тдщюч",
  я: "т|бқчшнхзмеяслр",
};

/** How much each pair of letters looks like Kazakh or Russian; a pair that is not here does not. */
export const pairWeights: ReadonlyMap<string, number> = new Map(
  Object.entries(followers).flatMap(([letter, after]) => {
    const [common = "", met = ""] = after.split("|");
    return [
      ...Array.from(common, (next) => [letter + next, 1] as const),
      ...Array.from(met, (next) => [letter + next, 0.3] as const),
    ];
  })
);

/** The letters of both alphabets, small. */
export const letters: ReadonlySet<string> = new Set("абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі");
