import type { Language } from "./language";

// The catalogue imports this folder, so its codes stand here again.
type TerritoryBasis = "asReported" | "comparable" | "presentUnits";

/** The words before signing in: complete in each language by type. */
export interface EntryTexts {
  readonly language: Language;
  readonly product: string;
  readonly productFull: string;
  readonly header: {
    readonly language: string;
    readonly person: (name: string) => string;
    readonly signOut: string;
  };
  readonly outside: { readonly title: string; readonly next: string };
  readonly signIn: {
    readonly title: string;
    readonly lead: string;
    readonly login: string;
    readonly password: string;
    readonly showPassword: string;
    readonly hidePassword: string;
    readonly submit: string;
    readonly submitting: string;
    readonly loginMissing: string;
    readonly passwordMissing: string;
    readonly whoMay: string;
    readonly choicesKept: string;
  };
  readonly problem: {
    readonly tryAgain: string;
    /** For the one problem that can keep the words of all others from arriving. */
    readonly wordless: { readonly title: string; readonly next: string };
  };
  /** The territory bases, which problems name too. */
  readonly bases: Readonly<
    Record<TerritoryBasis, { readonly name: string; readonly meaning: string }>
  >;
}

const kk: EntryTexts = {
  language: "kk",
  product: "ҰБДҚ",
  productFull: "Ұлттық білім беру деректер қоры",
  header: {
    language: "Тіл",
    person: (name) => `Пайдаланушы: ${name}`,
    signOut: "Шығу",
  },
  outside: {
    title: "Бұл бет Excel ішінде жұмыс істейді",
    next: "Оны Excel лентасындағы қондырма батырмасы арқылы ашыңыз.",
  },
  signIn: {
    title: "Жүйеге кіру",
    lead: "Ұлттық білім беру деректер қорының көрсеткіштері Excel парағында.",
    login: "Логин",
    password: "Құпиясөз",
    showPassword: "Құпиясөзді көрсету",
    hidePassword: "Құпиясөзді жасыру",
    submit: "Кіру",
    submitting: "Жүйеге кіру орындалуда…",
    loginMissing: "Логинді енгізіңіз.",
    passwordMissing: "Құпиясөзді енгізіңіз.",
    whoMay: "Қолжетімділік тізілімге енгізілген жауапты адамдарға ғана беріледі.",
    choicesKept: "Таңдағаныңыз сақталды.",
  },
  problem: {
    tryAgain: "Қайталау",
    wordless: {
      title: "Сервер қолжетімді емес.",
      next: "Желіге қосылуды тексеріп, қайталап көріңіз.",
    },
  },
  bases: {
    asReported: { name: "Есептегідей", meaning: "Әр жыл сол жылғы шекарада беріледі." },
    comparable: {
      name: "Салыстырмалы аумақ",
      meaning: "Бөлінген өңірлер барлық жылдар бойынша бірге беріледі.",
    },
    presentUnits: {
      name: "Қазіргі өңірлер",
      meaning: "Барлық жылдар қазіргі шекарада, бағалаулар белгіленеді.",
    },
  },
};

const ru: EntryTexts = {
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

const en: EntryTexts = {
  language: "en",
  product: "NEDB",
  productFull: "National Educational Database",
  header: {
    language: "Language",
    person: (name) => `User: ${name}`,
    signOut: "Sign out",
  },
  outside: {
    title: "This page works inside Excel",
    next: "Open it in Excel with the add-in's button on the ribbon.",
  },
  signIn: {
    title: "Sign in",
    lead: "Indicators of the National Educational Database in an Excel worksheet.",
    login: "Login",
    password: "Password",
    showPassword: "Show password",
    hidePassword: "Hide password",
    submit: "Sign in",
    submitting: "Signing in…",
    loginMissing: "Enter your login.",
    passwordMissing: "Enter your password.",
    whoMay: "Access is given only to the responsible persons in the register.",
    choicesKept: "Your choices are kept.",
  },
  problem: {
    tryAgain: "Try again",
    wordless: {
      title: "The server cannot be reached.",
      next: "Check the network connection and try again.",
    },
  },
  bases: {
    asReported: { name: "As reported", meaning: "Each year in the regions of that year." },
    comparable: {
      name: "Comparable territory",
      meaning: "Regions that were split are given together for all years.",
    },
    presentUnits: {
      name: "Present regions",
      meaning: "All years in today’s regions; estimates are marked.",
    },
  },
};

/** The words of the first screen, all languages at once: a switch must work without the server. */
export const entryTexts: Readonly<Record<Language, EntryTexts>> = { kk, ru, en };

/** Each language by its own name, as in a list to choose from. */
export const languageNames: Readonly<Record<Language, string>> = {
  kk: "Қазақша",
  ru: "Русский",
  en: "English",
};
