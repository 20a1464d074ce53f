import type { ProblemCode, ProblemParameters } from "../../problem/problem";
import type { Language } from "../language";
import type { TextsOf } from "./text-words";

type RegistryProblem = Extract<
  ProblemCode,
  "registryLost" | "registryDamaged" | "registryNewer" | "auditEntriesMissing"
>;

type Damage = ProblemParameters["registryDamaged"]["reason"];

const damages: Readonly<Record<Language, Readonly<Record<Damage, string>>>> = {
  kk: {
    integrity: "registry.sqlite файлының ішкі құрылымы бұзылған",
    references: "жазбалар жоқ жазбаларға сілтейді",
    tablesMissing: "кестелердің бір бөлігі жоқ",
    rowsWithoutMigration: "қай нұсқа жасағаны белгісіз кестелерде жазбалар бар",
    key: "registry-key файлының мазмұны қате",
  },
  ru: {
    integrity: "нарушено внутреннее строение файла registry.sqlite",
    references: "записи ссылаются на записи, которых нет",
    tablesMissing: "нет части таблиц",
    rowsWithoutMigration: "есть записи в таблицах, о которых неизвестно, какая версия их создала",
    key: "неверное содержимое файла registry-key",
  },
  en: {
    integrity: "the structure of the file registry.sqlite is broken",
    references: "entries refer to entries that are not there",
    tablesMissing: "some of the tables are not there",
    rowsWithoutMigration: "there are rows in tables of which no version says that it made them",
    key: "the content of the file registry-key is wrong",
  },
};

/** What can be wrong with the registry of people, terms and audit entries. */
export const registryTexts: TextsOf<RegistryProblem> = {
  registryLost: {
    kk: ({ folder }) => ({
      title: `Тізілім жоғалған: ${folder}. Адамдар, қабылданған шарттар және аудит журналы жоқ.`,
      next: "registry.sqlite файлын сақтық көшірмеден қайтарыңыз. Көшірме болмаса, жаңадан қалай бастау керегін «npm run nedb -- repair» айтады.",
    }),
    ru: ({ folder }) => ({
      title: `Реестр утрачен: ${folder}. Людей, принятых условий и журнала аудита нет.`,
      next: "Верните файл registry.sqlite из резервной копии. Если копии нет, «npm run nedb -- repair» скажет, как начать заново.",
    }),
    en: ({ folder }) => ({
      title: `The registry is lost: ${folder}. People, accepted terms and the audit log are gone.`,
      next: "Put registry.sqlite back from a backup. Where there is none, “npm run nedb -- repair” says how to begin anew.",
    }),
  },
  registryDamaged: {
    kk: ({ folder, reason }) => ({
      title: `Тізілім бүлінген: ${folder} (${damages.kk[reason]}).`,
      next: "Қызметті тоқтатып, тізілім файлдарын сақтық көшірмеден қайтарыңыз. Көшірме болмаса, не істеуге болатынын «npm run nedb -- repair» айтады.",
    }),
    ru: ({ folder, reason }) => ({
      title: `Реестр повреждён: ${folder} (${damages.ru[reason]}).`,
      next: "Остановите службу и верните файлы реестра из резервной копии. Если копии нет, «npm run nedb -- repair» скажет, что можно сделать.",
    }),
    en: ({ folder, reason }) => ({
      title: `The registry is damaged: ${folder} (${damages.en[reason]}).`,
      next: "Stop the service and put the files of the registry back from a backup. Where there is none, “npm run nedb -- repair” says what can be done.",
    }),
  },
  registryNewer: {
    kk: ({ folder }) => ({
      title: `Тізілімді бағдарламаның жаңарақ нұсқасы жазған: ${folder}.`,
      next: "Сол нұсқаны орнатыңыз немесе оған дейінгі сақтық көшірмені қайтарыңыз.",
    }),
    ru: ({ folder }) => ({
      title: `Реестр записан более новой версией программы: ${folder}.`,
      next: "Установите эту версию или верните резервную копию, сделанную до неё.",
    }),
    en: ({ folder }) => ({
      title: `The registry was written by a newer version of the program: ${folder}.`,
      next: "Install that version, or put back a backup from before it.",
    }),
  },
  auditEntriesMissing: {
    kk: ({ from, to }, { number }) => ({
      title: `Аудит журналында жазбалар жоқ: № ${number(from)}–${number(to)}.`,
      next: "Оларды кім және қашан алып тастағанын анықтаңыз; сақтық көшірмемен салыстырыңыз.",
    }),
    ru: ({ from, to }, { number }) => ({
      title: `В журнале аудита нет записей № ${number(from)}–${number(to)}.`,
      next: "Выясните, кто и когда их удалил; сравните с резервной копией.",
    }),
    en: ({ from, to }, { number }) => ({
      title: `Entries No. ${number(from)}–${number(to)} are missing in the audit log.`,
      next: "Find out who removed them and when; compare with a backup.",
    }),
  },
};
