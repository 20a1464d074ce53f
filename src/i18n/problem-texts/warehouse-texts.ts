import type { ProblemCode } from "../../problem/problem";
import type { TextsOf } from "./text-words";

type WarehouseProblem = Extract<
  ProblemCode,
  | "repairOvertaken"
  | "warehouseUnnamed"
  | "warehouseMissing"
  | "warehouseDamaged"
  | "keptRecordsMissing"
  | "keptRecordsDamaged"
  | "wayBackDamaged"
>;

/** What can have become of the files that the warehouse keeps. */
export const warehouseTexts: TextsOf<WarehouseProblem> = {
  repairOvertaken: {
    kk: ({ folder }) => ({
      title: `Қойма осы уақытта өзгерді, сондықтан ештеңе түзетілмеді: ${folder}.`,
      next: "«npm run nedb -- check» командасымен тексеріңіз; қажет болса, түзетуді қайта іске қосыңыз.",
    }),
    ru: ({ folder }) => ({
      title: `За это время хранилище изменилось, поэтому ничего не исправлено: ${folder}.`,
      next: "Проверьте командой «npm run nedb -- check»; если нужно, запустите исправление ещё раз.",
    }),
    en: ({ folder }) => ({
      title: `The warehouse has changed meanwhile, so nothing was repaired: ${folder}.`,
      next: "Look with “npm run nedb -- check”; if it is still needed, run the repair again.",
    }),
  },
  warehouseUnnamed: {
    kk: ({ folder, files }, { list }) => ({
      title: `Қойманың қай файлы жауап беретіні белгісіз: CURRENT жоқ немесе бүлінген (${folder}), қалтада: ${list(files)}.`,
      next: "Ештеңе өзгертілген жоқ. Қайтару жолын «npm run nedb -- repair» көрсетеді.",
    }),
    ru: ({ folder, files }, { list }) => ({
      title: `Неизвестно, какой файл хранилища отвечает: CURRENT нет или он испорчен (${folder}), в папке: ${list(files)}.`,
      next: "Ничего не изменено. Путь назад показывает «npm run nedb -- repair».",
    }),
    en: ({ folder, files }, { list }) => ({
      title: `It is not known which warehouse file answers: CURRENT is missing or damaged (${folder}), the folder holds: ${list(files)}.`,
      next: "Nothing was changed. “npm run nedb -- repair” shows the way back.",
    }),
  },
  warehouseMissing: {
    kk: ({ file }) => ({
      title: `CURRENT атаған қойма файлы жоқ: ${file}.`,
      next: "Оны сақтық көшірмеден қайтарыңыз немесе «npm run nedb -- repair» көрсететін жолмен жүріңіз.",
    }),
    ru: ({ file }) => ({
      title: `Файла хранилища, который назван в CURRENT, нет: ${file}.`,
      next: "Верните его из резервной копии или посмотрите, что предлагает «npm run nedb -- repair».",
    }),
    en: ({ file }) => ({
      title: `The warehouse file that CURRENT names is not there: ${file}.`,
      next: "Put it back from a backup, or see what “npm run nedb -- repair” offers.",
    }),
  },
  warehouseDamaged: {
    kk: ({ file }) => ({
      title: `Қойма файлы бүлінген: ${file}.`,
      next: "Одан ешқандай сан берілмейді. Оны сақтық көшірмеден қайтарыңыз немесе «npm run nedb -- repair» көрсететін жолмен жүріңіз.",
    }),
    ru: ({ file }) => ({
      title: `Файл хранилища повреждён: ${file}.`,
      next: "Из него не выдаётся ни одной цифры. Верните его из резервной копии или посмотрите, что предлагает «npm run nedb -- repair».",
    }),
    en: ({ file }) => ({
      title: `The warehouse file is damaged: ${file}.`,
      next: "No figure is given out of it. Put it back from a backup, or see what “npm run nedb -- repair” offers.",
    }),
  },
  keptRecordsMissing: {
    kk: ({ load, files }, { number, list }) => ({
      title: `№ ${number(load)} жүктеменің сақталған жазбалары жоқ: ${list(files)}.`,
      next: "Көрсеткіштер бұрынғыдай жауап береді, бірақ қайта шығарылмайды. Файлдарды сақтық көшірмеден қайтарыңыз.",
    }),
    ru: ({ load, files }, { number, list }) => ({
      title: `Нет сохранённых записей загрузки № ${number(load)}: ${list(files)}.`,
      next: "Показатели отвечают по-прежнему, но вывести их заново нельзя. Верните файлы из резервной копии.",
    }),
    en: ({ load, files }, { number, list }) => ({
      title: `Kept records of load No. ${number(load)} are missing: ${list(files)}.`,
      next: "The figures answer as before but cannot be derived anew. Put the files back from a backup.",
    }),
  },
  keptRecordsDamaged: {
    kk: ({ load, files }, { number, list }) => ({
      title: `№ ${number(load)} жүктеменің сақталған жазбалары бүлінген: ${list(files)}.`,
      next: "Көрсеткіштер бұрынғыдай жауап береді, бірақ бұл жазбалардан ештеңе шығарылмайды. Файлдарды сақтық көшірмеден қайтарыңыз.",
    }),
    ru: ({ load, files }, { number, list }) => ({
      title: `Сохранённые записи загрузки № ${number(load)} повреждены: ${list(files)}.`,
      next: "Показатели отвечают по-прежнему, но из этих записей ничего не выводится. Верните файлы из резервной копии.",
    }),
    en: ({ load, files }, { number, list }) => ({
      title: `Kept records of load No. ${number(load)} are damaged: ${list(files)}.`,
      next: "The figures answer as before, but nothing is derived from these records. Put the files back from a backup.",
    }),
  },
  wayBackDamaged: {
    kk: ({ file }) => ({
      title: `Бұрынғы қойма файлы бүлінген, ол қайту жолы бола алмайды: ${file}.`,
      next: "Жауап беріп тұрған файлға бұл қатысты емес. Сақтық көшірме жасаңыз; келесі жүктеме жаңа қайту жолын қалдырады.",
    }),
    ru: ({ file }) => ({
      title: `Прежний файл хранилища повреждён и не годится как путь назад: ${file}.`,
      next: "Файла, который отвечает, это не касается. Сделайте резервную копию; следующая загрузка оставит новый путь назад.",
    }),
    en: ({ file }) => ({
      title: `A former warehouse file is damaged and no way back: ${file}.`,
      next: "The file that answers is another one. Make a backup; the next load leaves a new way back.",
    }),
  },
};
