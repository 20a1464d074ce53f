import type { EntryTexts } from "./entry-texts.type";

/** The way into the pane in Kazakh. */
export const entryTexts: EntryTexts = {
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
