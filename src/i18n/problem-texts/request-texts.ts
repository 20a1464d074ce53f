import type { ProblemCode } from "../../problem/problem";
import type { TextsOf } from "./text-words";
import { unready } from "./unready-words";

type RequestProblem = Extract<
  ProblemCode,
  | "requestMalformed"
  | "bodyTooLarge"
  | "notAcceptable"
  | "notFound"
  | "tooManyRequests"
  | "notReady"
  | "signInFailed"
  | "signInDelayed"
  | "sessionMissing"
  | "sessionExpired"
  | "termsNotAccepted"
  | "termsVersionOutdated"
  | "internal"
>;

const findings = (details: readonly { path: string; message: string }[]) =>
  details.map(({ path, message }) => (path ? `${path}: ${message}` : message));

/** What can go wrong between a client and the service. */
export const requestTexts: TextsOf<RequestProblem> = {
  requestMalformed: {
    kk: ({ details }, { list }) => ({
      title: `Сервер сұрауды түсінбеді: ${list(findings(details))}.`,
      next: "Тақтаны жаңартыңыз; қайталанса, осы мәтінді әкімшіге жіберіңіз.",
    }),
    ru: ({ details }, { list }) => ({
      title: `Сервер не понял запрос: ${list(findings(details))}.`,
      next: "Обновите панель; если повторится, перешлите этот текст администратору.",
    }),
    en: ({ details }, { list }) => ({
      title: `The server did not understand the request: ${list(findings(details))}.`,
      next: "Reload the pane; if it happens again, send this text to the administrator.",
    }),
  },
  bodyTooLarge: {
    kk: ({ limitBytes }, { kilobytes }) => ({
      title: `Сұрау тым үлкен: шегі – ${kilobytes(limitBytes)}.`,
      next: "Сүзгідегі мәндердің санын азайтыңыз.",
    }),
    ru: ({ limitBytes }, { kilobytes }) => ({
      title: `Запрос слишком велик: предел – ${kilobytes(limitBytes)}.`,
      next: "Выберите меньше значений в отборе.",
    }),
    en: ({ limitBytes }, { kilobytes }) => ({
      title: `The request is too large: the limit is ${kilobytes(limitBytes)}.`,
      next: "Choose fewer members in the filter.",
    }),
  },
  notAcceptable: {
    kk: ({ possible }, { list }) => ({
      title: "Жауап сұралған пішімде берілмейді.",
      next: `Мына пішімдердің бірін сұраңыз: ${list(possible)}.`,
    }),
    ru: ({ possible }, { list }) => ({
      title: "Ответ не выдаётся в запрошенном формате.",
      next: `Запросите один из форматов: ${list(possible)}.`,
    }),
    en: ({ possible }, { list }) => ({
      title: "The answer is not given in the requested format.",
      next: `Ask for one of ${list(possible)}.`,
    }),
  },
  notFound: {
    kk: ({ path }) => ({
      title: `Бұл мекенжай бойынша ештеңе жоқ: ${path}.`,
      next: "Мекенжайды тексеріңіз.",
    }),
    ru: ({ path }) => ({
      title: `По этому адресу ничего нет: ${path}.`,
      next: "Проверьте адрес.",
    }),
    en: ({ path }) => ({
      title: `There is nothing at this address: ${path}.`,
      next: "Check the address.",
    }),
  },
  tooManyRequests: {
    kk: ({ retryAfterSeconds }, { duration }) => ({
      title: "Сервер қазір тым көп сұрауды өңдеп жатыр.",
      next: `${duration(retryAfterSeconds)} өткен соң қайталаңыз.`,
    }),
    ru: ({ retryAfterSeconds }, { duration }) => ({
      title: "Сервер сейчас обрабатывает слишком много запросов.",
      next: `Повторите через ${duration(retryAfterSeconds)}.`,
    }),
    en: ({ retryAfterSeconds }, { duration }) => ({
      title: "The server has too many requests at the moment.",
      next: `Try again in ${duration(retryAfterSeconds)}.`,
    }),
  },
  notReady: {
    kk: ({ reason }) => ({
      title: `Қызмет қазір сұрауларға жауап бере алмайды: ${unready.kk(reason)}.`,
      next: "Бірнеше минуттан кейін қайталаңыз; қайталанса, әкімшіге хабарлаңыз.",
    }),
    ru: ({ reason }) => ({
      title: `Служба сейчас не может отвечать на запросы: ${unready.ru(reason)}.`,
      next: "Повторите через несколько минут; если повторится, сообщите администратору.",
    }),
    en: ({ reason }) => ({
      title: `The service cannot answer questions now: ${unready.en(reason)}.`,
      next: "Try again in a few minutes; if it happens again, tell the administrator.",
    }),
  },
  signInFailed: {
    kk: () => ({
      title: "Логин немесе құпиясөз қате.",
      next: "Екеуін де тексеріп, қайта кіріңіз. Құпиясөзді ұмытсаңыз, әкімшіге хабарласыңыз.",
    }),
    ru: () => ({
      title: "Неверный логин или пароль.",
      next: "Проверьте то и другое и войдите снова. Если пароль забыт, обратитесь к администратору.",
    }),
    en: () => ({
      title: "The login or the password is wrong.",
      next: "Check both and sign in again. If you have forgotten the password, ask the administrator.",
    }),
  },
  signInDelayed: {
    kk: ({ retryAfterSeconds }, { duration }) => ({
      title: "Кіру әрекеті тым көп рет сәтсіз аяқталды.",
      next: `${duration(retryAfterSeconds)} өткен соң қайталаңыз.`,
    }),
    ru: ({ retryAfterSeconds }, { duration }) => ({
      title: "Слишком много неудачных попыток входа.",
      next: `Повторите через ${duration(retryAfterSeconds)}.`,
    }),
    en: ({ retryAfterSeconds }, { duration }) => ({
      title: "Signing in has failed too many times.",
      next: `Try again in ${duration(retryAfterSeconds)}.`,
    }),
  },
  sessionMissing: {
    kk: () => ({
      title: "Сіз жүйеге кірмегенсіз.",
      next: "Логин мен құпиясөзді енгізіп, кіріңіз.",
    }),
    ru: () => ({ title: "Вход не выполнен.", next: "Войдите с логином и паролем." }),
    en: () => ({ title: "You are not signed in.", next: "Sign in with your login and password." }),
  },
  sessionExpired: {
    kk: () => ({ title: "Сеанс аяқталды.", next: "Қайта кіріңіз; парақ өзгерген жоқ." }),
    ru: () => ({ title: "Сеанс завершён.", next: "Войдите снова; лист не изменился." }),
    en: () => ({
      title: "The session has ended.",
      next: "Sign in again; the sheet has not changed.",
    }),
  },
  termsNotAccepted: {
    kk: ({ version }) => ({
      title: `Пайдалану шарттары (${version} нұсқасы) қабылданбаған, сондықтан деректер берілмейді.`,
      next: "Шарттарды оқып, қабылдаңыз.",
    }),
    ru: ({ version }) => ({
      title: `Условия использования (версия ${version}) не приняты, поэтому данные не выдаются.`,
      next: "Прочтите условия и примите их.",
    }),
    en: ({ version }) => ({
      title: `The terms of use (version ${version}) are not accepted, so no data are given.`,
      next: "Read the terms and accept them.",
    }),
  },
  termsVersionOutdated: {
    kk: ({ version, current }) => ({
      title: `Пайдалану шарттары өзгерді: ${version} нұсқасының орнына ${current} нұсқасы қолданылады.`,
      next: "Шарттардың жаңа нұсқасын оқып, қабылдаңыз.",
    }),
    ru: ({ version, current }) => ({
      title: `Условия использования изменились: вместо версии ${version} действует версия ${current}.`,
      next: "Прочтите новую версию условий и примите её.",
    }),
    en: ({ version, current }) => ({
      title: `The terms of use have changed: version ${current} is in force instead of ${version}.`,
      next: "Read the new version of the terms and accept it.",
    }),
  },
  internal: {
    kk: ({ incident }) => ({
      title: `Бағдарламада қате пайда болды. Оқиға нөмірі: ${incident}.`,
      next: "Қайталаңыз; қайталанса, әкімшіге осы нөмірді хабарлаңыз.",
    }),
    ru: ({ incident }) => ({
      title: `В программе произошла ошибка. Номер инцидента: ${incident}.`,
      next: "Повторите; если повторится, сообщите администратору этот номер.",
    }),
    en: ({ incident }) => ({
      title: `The program has met an error of its own. Incident number: ${incident}.`,
      next: "Try again; if it happens again, tell the administrator this number.",
    }),
  },
};
