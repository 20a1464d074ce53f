import type { ProblemCode } from "../../problem/problem";
import type { TextsOf } from "./text-words";

type ConnectionProblem = Extract<
  ProblemCode,
  "requestTimedOut" | "serverUnreachable" | "answerUnreadable"
>;

/** What can go wrong on the way between a client and the service. */
export const connectionTexts: TextsOf<ConnectionProblem> = {
  requestTimedOut: {
    kk: ({ seconds }, { duration }) => ({
      title: `Сұрау толық келмеді: сервер оны ${duration(seconds)} күтті.`,
      next: "Желіні тексеріп, қайталаңыз.",
    }),
    ru: ({ seconds }, { duration }) => ({
      title: `Запрос не пришёл целиком: сервер ждал его ${duration(seconds)}.`,
      next: "Проверьте сеть и повторите.",
    }),
    en: ({ seconds }, { duration }) => ({
      title: `The request did not arrive whole: the server waited ${duration(seconds)} for it.`,
      next: "Check the network and try again.",
    }),
  },
  serverUnreachable: {
    kk: ({ address }) => ({
      title: `Сервермен байланыс жоқ: ${address}. Парақ өзгерген жоқ.`,
      next: "Желіні тексеріп, қайталаңыз; қайталанса, әкімшіге хабарлаңыз.",
    }),
    ru: ({ address }) => ({
      title: `Нет связи с сервером ${address}. Лист не изменился.`,
      next: "Проверьте сеть и повторите; если повторится, сообщите администратору.",
    }),
    en: ({ address }) => ({
      title: `The server ${address} cannot be reached. The sheet has not changed.`,
      next: "Check the network and try again; if it happens again, tell the administrator.",
    }),
  },
  answerUnreadable: {
    kk: ({ requestId }) => ({
      title: "Сервердің жауабы оқылмады. Парақ өзгерген жоқ.",
      next: `Қайталаңыз; қайталанса, әкімшіге сұрау нөмірін хабарлаңыз: ${requestId || "–"}.`,
    }),
    ru: ({ requestId }) => ({
      title: "Ответ сервера не удалось прочесть. Лист не изменился.",
      next: `Повторите; если повторится, сообщите администратору номер запроса: ${requestId || "–"}.`,
    }),
    en: ({ requestId }) => ({
      title: "The server's answer could not be read. The sheet has not changed.",
      next: `Try again; if it happens again, tell the administrator the request number: ${requestId || "–"}.`,
    }),
  },
};
