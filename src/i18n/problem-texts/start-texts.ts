import type { ProblemCode } from "../../problem/problem";
import type { TextsOf } from "./text-words";

type StartProblem = Extract<
  ProblemCode,
  | "diskFull"
  | "dataFolderUnusable"
  | "demonstrationExists"
  | "settingInvalid"
  | "certificateUnusable"
  | "portTaken"
>;

/** What can keep the service from starting. */
export const startTexts: TextsOf<StartProblem> = {
  diskFull: {
    kk: ({ folder }) => ({
      title: `Дискіде орын жоқ: ${folder}.`,
      next: "Орын босатып, қайталаңыз.",
    }),
    ru: ({ folder }) => ({
      title: `На диске нет места: ${folder}.`,
      next: "Освободите место и повторите.",
    }),
    en: ({ folder }) => ({
      title: `The disk is full: ${folder}.`,
      next: "Free some space and try again.",
    }),
  },
  dataFolderUnusable: {
    kk: ({ folder, reason }, words) => ({
      title: `Деректер қалтасын пайдалану мүмкін емес: ${folder} (${words.reason(reason)}).`,
      next: "Қалтаға рұқсатты тексеріңіз немесе NEDB_DATA баптауында басқа қалтаны көрсетіңіз.",
    }),
    ru: ({ folder, reason }, words) => ({
      title: `Папку данных использовать нельзя: ${folder} (${words.reason(reason)}).`,
      next: "Проверьте права на папку или укажите другую в настройке NEDB_DATA.",
    }),
    en: ({ folder, reason }, words) => ({
      title: `The data folder cannot be used: ${folder} (${words.reason(reason)}).`,
      next: "Check the permissions of the folder, or name another one in the setting NEDB_DATA.",
    }),
  },
  demonstrationExists: {
    kk: ({ folder }) => ({
      title: `Қалтада басқа деректер тұр, олар ауыстырылмайды: ${folder}.`,
      next: "--out арқылы басқа қалтаны көрсетіңіз немесе бұл қалтаны алып тастаңыз.",
    }),
    ru: ({ folder }) => ({
      title: `В папке уже лежат другие данные, они не заменяются: ${folder}.`,
      next: "Укажите другую папку параметром --out или уберите эту.",
    }),
    en: ({ folder }) => ({
      title: `The folder holds other data already, which are not replaced: ${folder}.`,
      next: "Name another folder with --out, or remove this one.",
    }),
  },
  settingInvalid: {
    kk: ({ name, value, expected }) => ({
      title: `${name} баптауы қате: «${value}».`,
      next: `Күтілетін мән: ${expected}. Баптаулар docs/settings.md бетінде сипатталған.`,
    }),
    ru: ({ name, value, expected }) => ({
      title: `Неверная настройка ${name}: «${value}».`,
      next: `Ожидается: ${expected}. Настройки описаны на странице docs/settings.md.`,
    }),
    en: ({ name, value, expected }) => ({
      title: `The setting ${name} is wrong: “${value}”.`,
      next: `Expected: ${expected}. The settings are described in docs/settings.md.`,
    }),
  },
  certificateUnusable: {
    kk: ({ certificateFile, keyFile }) => ({
      title: `${certificateFile} сертификаты мен ${keyFile} кілті бір-біріне сәйкес емес немесе біреуі бүлінген.`,
      next: "NEDB_TLS_CERT және NEDB_TLS_KEY баптауларын тексеріңіз: екі файл да PEM пішімінде, кілт құпиясөзсіз болуға тиіс.",
    }),
    ru: ({ certificateFile, keyFile }) => ({
      title: `Сертификат ${certificateFile} и ключ ${keyFile} не подходят друг к другу, или один из них повреждён.`,
      next: "Проверьте настройки NEDB_TLS_CERT и NEDB_TLS_KEY: оба файла в формате PEM, ключ без пароля.",
    }),
    en: ({ certificateFile, keyFile }) => ({
      title: `The certificate ${certificateFile} and the key ${keyFile} do not go together, or one of them is damaged.`,
      next: "Check the settings NEDB_TLS_CERT and NEDB_TLS_KEY: both files in PEM form, the key without a password.",
    }),
  },
  portTaken: {
    kk: ({ port }) => ({
      title: `${port} порты бос емес: оны басқа бағдарлама пайдаланып жатыр.`,
      next: "Сол бағдарламаны тоқтатыңыз немесе NEDB_PORT баптауында басқа портты көрсетіңіз.",
    }),
    ru: ({ port }) => ({
      title: `Порт ${port} занят другой программой.`,
      next: "Остановите её или укажите другой порт в настройке NEDB_PORT.",
    }),
    en: ({ port }) => ({
      title: `Port ${port} is taken by another program.`,
      next: "Stop that program, or choose another port with the setting NEDB_PORT.",
    }),
  },
};
