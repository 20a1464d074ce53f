/** What a screen reader is told of marks over cells. */
export const markWords = {
  en: { list: "Choose from the list", invalid: "The value is not one that this cell takes." },
  ru: { list: "Выбрать из списка", invalid: "Это значение не подходит для ячейки." },
  kk: { list: "Тізімнен таңдау", invalid: "Бұл мән ұяшыққа сәйкес келмейді." },
} as const;
