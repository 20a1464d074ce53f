import type { Labels } from "./language";

/** The whole country. */
export const countryLabel: Labels = {
  kk: "Қазақстан Республикасы",
  ru: "Республика Казахстан",
  en: "Republic of Kazakhstan",
};

/** The total over all members of a dimension. */
export const totalLabel: Labels = { kk: "Барлығы", ru: "Всего", en: "Total" };

/** The total over the members that a question chose. */
export const chosenLabel: Labels = {
  kk: "Таңдалғандар бойынша барлығы",
  ru: "Всего по выбранным",
  en: "Total of the chosen",
};

/** What an answer calls the dimension of its figures. */
export const indicatorLabel: Labels = { kk: "Көрсеткіш", ru: "Показатель", en: "Indicator" };

/** What is said beside a reading of which the appendix leaves open whether it is the right one. */
export const doubtfulReading: Labels = {
  kk: "Қосымша мұны анық айтпайды: бұл оқылым екі орган растағанша біздікі.",
  ru: "В приложении это сказано неоднозначно: такое прочтение наше, пока его не подтвердят оба органа.",
  en: "The appendix leaves this open: the reading is ours until the two bodies confirm it.",
};
