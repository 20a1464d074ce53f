/** What a part of an outline is called: "2–4", "B–D". */
type Span = string;

/** What a screen reader is told of marks over cells and of the outline beside them. */
export const markWords = {
  en: {
    list: "Choose from the list",
    invalid: "The value is not one that this cell takes.",
    row: {
      group: (span: Span) => `Details of rows ${span}`,
      level: (level: number) => `Show level ${level} of the rows`,
    },
    column: {
      group: (span: Span) => `Details of columns ${span}`,
      level: (level: number) => `Show level ${level} of the columns`,
    },
  },
  ru: {
    list: "Выбрать из списка",
    invalid: "Это значение не подходит для ячейки.",
    row: {
      group: (span: Span) => `Подробности строк ${span}`,
      level: (level: number) => `Показать уровень ${level} строк`,
    },
    column: {
      group: (span: Span) => `Подробности столбцов ${span}`,
      level: (level: number) => `Показать уровень ${level} столбцов`,
    },
  },
  kk: {
    list: "Тізімнен таңдау",
    invalid: "Бұл мән ұяшыққа сәйкес келмейді.",
    row: {
      group: (span: Span) => `${span} жолдарының мәліметтері`,
      level: (level: number) => `Жолдардың ${level}-деңгейін көрсету`,
    },
    column: {
      group: (span: Span) => `${span} бағандарының мәліметтері`,
      level: (level: number) => `Бағандардың ${level}-деңгейін көрсету`,
    },
  },
} as const;
