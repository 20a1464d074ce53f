import type { EntryTexts } from "./entry-texts.type";

/** The way into the pane in Russian. */
export const entryTexts: EntryTexts = {
  language: "ru",
  product: "НОБД",
  productFull: "Национальная образовательная база данных",
  header: {
    language: "Язык",
    person: (name) => `Пользователь: ${name}`,
    signOut: "Выйти",
  },
  outside: {
    title: "Эта страница работает внутри Excel",
    next: "Откройте её в Excel кнопкой надстройки на ленте.",
  },
  signIn: {
    title: "Вход",
    lead: "Показатели Национальной образовательной базы данных на листе Excel.",
    login: "Логин",
    password: "Пароль",
    showPassword: "Показать пароль",
    hidePassword: "Скрыть пароль",
    submit: "Войти",
    submitting: "Выполняется вход…",
    loginMissing: "Введите логин.",
    passwordMissing: "Введите пароль.",
    whoMay: "Доступ предоставляется только ответственным лицам, внесённым в реестр.",
    choicesKept: "Ваш выбор сохранён.",
  },
  problem: {
    tryAgain: "Повторить",
    wordless: {
      title: "Сервер недоступен.",
      next: "Проверьте подключение к сети и повторите попытку.",
    },
  },
  bases: {
    asReported: { name: "Как в отчётности", meaning: "Каждый год в границах того года." },
    comparable: {
      name: "Сопоставимая территория",
      meaning: "Разделившиеся регионы даны вместе за все годы.",
    },
    presentUnits: {
      name: "Нынешние регионы",
      meaning: "Все годы в нынешних границах, оценки помечены.",
    },
  },
};
