import type { Labels } from "./language";

/** What is said beside a reading of which the appendix leaves open whether it is the right one. */
export const doubtfulReading: Labels = {
  kk: "Қосымша мұны анық айтпайды: бұл оқылым екі орган растағанша біздікі.",
  ru: "В приложении это сказано неоднозначно: такое прочтение наше, пока его не подтвердят оба органа.",
  en: "The appendix leaves this open: the reading is ours until the two bodies confirm it.",
};
