import { formatNumber } from "./format";
import type { Language } from "./language";

/** The words of the commands that look after what is kept. */
export interface CliCheckTexts {
  readonly warehouse: string;
  readonly registry: string;
  readonly noWarehouse: string;
  readonly noRegistry: string;
  readonly holds: (file: string, loads: number) => string;
  readonly compared: string;
  readonly notCompared: string;
  readonly whole: string;
  readonly nothingToRepair: string;
  readonly wayBack: (file: string, loads: number, last: string) => string;
  readonly lostLoads: string;
  readonly noWayBack: string;
  readonly beginAnew: (files: string) => string;
  readonly keyAnew: (file: string) => string;
  readonly howToApply: string;
  readonly applied: string;
}

const kk: CliCheckTexts = {
  warehouse: "Қойма",
  registry: "Тізілім",
  noWarehouse: "әзірге ештеңе жүктелмеген",
  noRegistry: "әзірге жоқ",
  holds: (file, loads) => `${file}, жүктемелер: ${formatNumber(loads, "kk")}`,
  compared: "әр байт жүктеме жазған қалпында",
  notCompared:
    "барлық блок оқылады; бұрынғы нұсқа бақылау сомасын сақтамаған, оны келесі жүктеме сақтайды",
  whole: "бүтін",
  nothingToRepair: "Түзететін ештеңе жоқ.",
  wayBack: (file, loads, last) =>
    `Ең жаңа бүтін файл — ${file} (жүктемелер: ${formatNumber(loads, "kk")}, соңғысы ${last}). Ол CURRENT ішінде аталып, қайта жауап береді; бірде-бір файл жойылмайды.`,
  lostLoads: "Одан кейін жүктелгенді қайта жүктеу керек болады.",
  noWayBack: "Қалтада бүтін файл жоқ: warehouse қалтасын сақтық көшірмеден қайтарыңыз.",
  beginAnew: (files) =>
    `Бұл файлдар күні көрсетілген атпен шетке қойылады: ${files}. Келесі іске қосу адамдарсыз, келісімдерсіз және журналсыз жаңа тізілім бастайды. Сақтық көшірме болса, соны қайтарған дұрыс.`,
  keyAnew: (file) =>
    `Бұл файл күні көрсетілген атпен шетке қойылады: ${file}. Келесі іске қосу жаңа кілт жасайды. Адамдар, келісімдер және журнал қалады; сәтсіз кірулер қайта саналады, ал мекенжайлар алғашқы кіруге дейін жаңа болып тұрады.`,
  howToApply: "Ештеңе өзгертілген жоқ. Орындау үшін: npm run nedb -- repair --yes",
  applied: "Дайын.",
};

const ru: CliCheckTexts = {
  warehouse: "Хранилище",
  registry: "Реестр",
  noWarehouse: "ещё ничего не загружено",
  noRegistry: "его ещё нет",
  holds: (file, loads) => `${file}, загрузок: ${formatNumber(loads, "ru")}`,
  compared: "каждый байт такой, каким его записала загрузка",
  notCompared:
    "все блоки читаются; прежняя версия не хранила контрольную сумму, её сохранит следующая загрузка",
  whole: "цел",
  nothingToRepair: "Исправлять нечего.",
  wayBack: (file, loads, last) =>
    `Новейший целый файл — ${file} (загрузок: ${formatNumber(loads, "ru")}, последняя от ${last}). Он будет назван в CURRENT и снова станет отвечать; ни один файл не удаляется.`,
  lostLoads: "Загруженное после него нужно будет загрузить ещё раз.",
  noWayBack: "Целого файла в папке нет: верните папку warehouse из резервной копии.",
  beginAnew: (files) =>
    `Эти файлы будут отложены под именем с датой: ${files}. Следующий запуск начнёт реестр без людей, согласий и журнала. Если есть резервная копия, лучше вернуть её.`,
  keyAnew: (file) =>
    `Этот файл будет отложен под именем с датой: ${file}. Следующий запуск создаст новый ключ. Люди, согласия и журнал останутся; неудачные входы начнут считаться заново, а адреса будут новыми до первого входа с них.`,
  howToApply: "Ничего не изменено. Чтобы сделать это: npm run nedb -- repair --yes",
  applied: "Готово.",
};

const en: CliCheckTexts = {
  warehouse: "Warehouse",
  registry: "Registry",
  noWarehouse: "nothing was loaded yet",
  noRegistry: "there is none yet",
  holds: (file, loads) => `${file}, loads: ${formatNumber(loads, "en")}`,
  compared: "every byte is as its load wrote it",
  notCompared:
    "every block can be read; an earlier version kept no checksum of the whole, the next load will",
  whole: "whole",
  nothingToRepair: "Nothing is to be repaired.",
  wayBack: (file, loads, last) =>
    `The newest file that is whole is ${file} (loads: ${formatNumber(loads, "en")}, the last one of ${last}). It would be named in CURRENT and answer again; no file would be removed.`,
  lostLoads: "What was loaded after it is then to be loaded again.",
  noWayBack:
    "No file that is whole stands in the folder: put the folder warehouse back from a backup.",
  beginAnew: (files) =>
    `These files would be put aside, under a name with the date: ${files}. The next start would begin a registry without people, acceptances and audit log. If there is a backup, put it back instead.`,
  keyAnew: (file) =>
    `This file would be put aside, under a name with the date: ${file}. The next start would make a new key. People, acceptances and audit log stay; failed sign-ins would be counted anew, and addresses would be new ones until somebody signs in from them.`,
  howToApply: "Nothing was changed. To do it: npm run nedb -- repair --yes",
  applied: "Done.",
};

export const cliCheckTexts: Readonly<Record<Language, CliCheckTexts>> = { kk, ru, en };
