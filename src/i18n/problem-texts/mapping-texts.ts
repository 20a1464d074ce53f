import type { ProblemCode } from "../../problem/problem";
import type { TextsOf } from "./text-words";

type MappingProblem = Extract<
  ProblemCode,
  | "mappingUnreadable"
  | "mappingFieldInvalid"
  | "mappingValueUnfit"
  | "mappingOpen"
  | "mappingExists"
  | "mappingPopulationUnknown"
  | "exportMissing"
  | "columnsMapped"
  | "codesMapped"
>;

/** What is said of a mapping: what is wrong with it, and what it did. */
export const mappingTexts: TextsOf<MappingProblem> = {
  mappingUnreadable: {
    kk: () => ({
      title: "mapping.json файлы JSON нысанында емес.",
      next: "Үтірлер мен жақшаларды тексеріңіз немесе жобаны қайта жазғызыңыз: «npm run nedb -- mapping ҚАЛТА».",
    }),
    ru: () => ({
      title: "Файл mapping.json не в форме JSON.",
      next: "Проверьте запятые и скобки или запишите черновик заново: «npm run nedb -- mapping ПАПКА».",
    }),
    en: () => ({
      title: "The file mapping.json is not JSON.",
      next: "Check its commas and brackets, or have a draft written anew: “npm run nedb -- mapping FOLDER”.",
    }),
  },
  mappingFieldInvalid: {
    kk: ({ field, value, expected }) => ({
      title: value
        ? `mapping.json, ${field} өрісі: «${value}» жарамайды.`
        : `mapping.json: ${field} өрісінде ештеңе жоқ.`,
      next: `Күтілетін мән: ${expected}.`,
    }),
    ru: ({ field, value, expected }) => ({
      title: value
        ? `mapping.json, поле ${field}: «${value}» не подходит.`
        : `mapping.json: в поле ${field} ничего нет.`,
      next: `Ожидается: ${expected}.`,
    }),
    en: ({ field, value, expected }) => ({
      title: value
        ? `mapping.json, field ${field}: “${value}” will not do.`
        : `mapping.json: there is nothing in the field ${field}.`,
      next: `Expected: ${expected}.`,
    }),
  },
  mappingValueUnfit: {
    kk: ({ field }) => ({
      title: `mapping.json, ${field}: бос мәнге не бірнеше жолды мәнге код берілмейді.`,
      next: "Оны алып тастаңыз: бос өріс нөлді де, белгісізді де білдіруі мүмкін, сондықтан ол дереккөзде толтырылады.",
    }),
    ru: ({ field }) => ({
      title: `mapping.json, ${field}: пустому значению или значению в несколько строк код не даётся.`,
      next: "Уберите его: пустое поле может означать и ноль, и неизвестное, поэтому его заполняют в источнике.",
    }),
    en: ({ field }) => ({
      title: `mapping.json, ${field}: an empty value, or one of several lines, is given no code.`,
      next: "Take it out: an empty field may mean nil or unknown, so it is filled in at the source.",
    }),
  },
  mappingOpen: {
    kk: ({ fields }, { list, number }) => ({
      title: `mapping.json: шешілмеген орындар – ${number(fields.length)}: ${list(fields)}.`,
      next: "«?» белгісінің орнына біздің атауды немесе кодты жазыңыз; керек емес бағанға «-» жазыңыз.",
    }),
    ru: ({ fields }, { list, number }) => ({
      title: `mapping.json: нерешённых мест – ${number(fields.length)}: ${list(fields)}.`,
      next: "Вместо «?» впишите наше имя или код; для ненужного столбца впишите «-».",
    }),
    en: ({ fields }, { list, number }) => ({
      title: `mapping.json: places that are still open: ${number(fields.length)}: ${list(fields)}.`,
      next: "Put our name or code in place of “?”, or “-” for a column that is not needed.",
    }),
  },
  mappingExists: {
    kk: ({ file }) => ({
      title: `Сәйкестік файлы бар, ол үстінен жазылмайды: ${file}.`,
      next: "Жаңа жоба керек болса, оның атын өзгертіңіз не басқа жерге көшіріңіз.",
    }),
    ru: ({ file }) => ({
      title: `Файл соответствий уже есть и не перезаписывается: ${file}.`,
      next: "Если нужен новый черновик, переименуйте его или перенесите в другое место.",
    }),
    en: ({ file }) => ({
      title: `A mapping is there already and is not overwritten: ${file}.`,
      next: "If you need a new draft, rename it or move it elsewhere.",
    }),
  },
  mappingPopulationUnknown: {
    kk: ({ file, possible }, { list }) => ({
      title: `${file} файлында қай жиынтық бары белгісіз.`,
      next: `Файлды жиынтық бойынша атаңыз немесе оны manifest.json файлында көрсетіңіз: ${list(possible)}.`,
    }),
    ru: ({ file, possible }, { list }) => ({
      title: `Неизвестно, какая совокупность в файле ${file}.`,
      next: `Назовите файл по совокупности или укажите его в manifest.json: ${list(possible)}.`,
    }),
    en: ({ file, possible }, { list }) => ({
      title: `It is not known which records ${file} holds.`,
      next: `Name the file after them, or name it in manifest.json: ${list(possible)}.`,
    }),
  },
  exportMissing: {
    kk: ({ folder }) => ({
      title: `Қалтада CSV не Parquet файлы жоқ: ${folder}.`,
      next: "Үзінді файлдары бар қалтаны көрсетіңіз.",
    }),
    ru: ({ folder }) => ({
      title: `В папке нет файлов CSV или Parquet: ${folder}.`,
      next: "Укажите папку с файлами выгрузки.",
    }),
    en: ({ folder }) => ({
      title: `The folder has no CSV or Parquet files: ${folder}.`,
      next: "Name the folder that holds the files of the export.",
    }),
  },
  columnsMapped: {
    kk: ({ columns }, { list, number }) => ({
      title: `mapping.json бойынша аталған бағандар – ${number(columns.length)}: ${list(columns)}.`,
      next: "Ештеңе істеу қажет емес.",
    }),
    ru: ({ columns }, { list, number }) => ({
      title: `Столбцов, названных по mapping.json, – ${number(columns.length)}: ${list(columns)}.`,
      next: "Ничего делать не нужно.",
    }),
    en: ({ columns }, { list, number }) => ({
      title: `Columns named by mapping.json: ${number(columns.length)}: ${list(columns)}.`,
      next: "There is nothing to do.",
    }),
  },
  codesMapped: {
    kk: ({ column, codes, counts }, { counted }) => ({
      title: `${column}: mapping.json бойынша алмастырылды: ${counted(codes, counts)}.`,
      next: "Ештеңе істеу қажет емес.",
    }),
    ru: ({ column, codes, counts }, { counted }) => ({
      title: `${column}: заменено по mapping.json: ${counted(codes, counts)}.`,
      next: "Ничего делать не нужно.",
    }),
    en: ({ column, codes, counts }, { counted }) => ({
      title: `${column}: put into our codes by mapping.json: ${counted(codes, counts)}.`,
      next: "There is nothing to do.",
    }),
  },
};
