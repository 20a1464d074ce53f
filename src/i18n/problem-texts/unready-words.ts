import type { ProblemParameters } from "../../problem/problem";
import type { Language } from "../language";

type Unready = ProblemParameters["notReady"]["reason"];

/** A newer server may give a reason that this version has no words for. */
const known = (words: Readonly<Record<Unready, string>>) => (reason: Unready) =>
  Object.hasOwn(words, reason) ? words[reason] : reason;

/** Why the service cannot answer questions, as the end of a sentence. */
export const unready: Readonly<Record<Language, (reason: Unready) => string>> = {
  kk: known({
    noLoads: "деректер әлі жүктелмеген",
    registry: "тізілім жауап бермейді",
    registryGone: "тізілімнің файлдары жойылған немесе ауыстырылған",
    warehouse: "деректер қоймасы жауап бермейді",
    warehouseDamaged: "деректер қоймасының файлы бүлінген",
    diskFull: "сервер дискісінде орын жоқ",
  }),
  ru: known({
    noLoads: "данные ещё не загружены",
    registry: "не отвечает реестр",
    registryGone: "файлы реестра удалены или заменены",
    warehouse: "не отвечает хранилище данных",
    warehouseDamaged: "файл хранилища данных повреждён",
    diskFull: "на диске сервера нет места",
  }),
  en: known({
    noLoads: "no data are loaded",
    registry: "the registry does not answer",
    registryGone: "the files of the registry were removed or replaced",
    warehouse: "the warehouse does not answer",
    warehouseDamaged: "the file of the warehouse is damaged",
    diskFull: "the disk of the server is full",
  }),
};
