import type { ProblemCode } from "../../problem/problem";
import type { TextsOf } from "./text-words";

type ExtractProblem = Extract<
  ProblemCode,
  | "manifestMissing"
  | "manifestUnreadable"
  | "populationTwice"
  | "fileNamedTwice"
  | "organisationsMissing"
  | "checksumWrong"
  | "rowCountWrong"
  | "fileNotUtf8"
  | "lineEndsDiffer"
  | "parquetUnreadable"
  | "personalColumn"
  | "publishedDiffers"
  | "districtsWithoutOrganisations"
  | "regionsWithoutRecords"
  | "loadCancelled"
>;

/** What can be wrong with an extract of records as a folder and as a whole. */
export const extractTexts: TextsOf<ExtractProblem> = {
  manifestMissing: {
    kk: ({ folder }) => ({
      title: `Қалтада manifest.json файлы жоқ: ${folder}.`,
      next: "Жазбалар үзіндісінің қалтасын көрсетіңіз; нысаны docs/extracts.md бетінде сипатталған.",
    }),
    ru: ({ folder }) => ({
      title: `В папке нет файла manifest.json: ${folder}.`,
      next: "Укажите папку с выгрузкой записей; её форма описана в docs/extracts.md.",
    }),
    en: ({ folder }) => ({
      title: `The folder has no manifest.json: ${folder}.`,
      next: "Name the folder of an extract of records; its form is described in docs/extracts.md.",
    }),
  },
  manifestUnreadable: {
    kk: () => ({
      title: "manifest.json файлы JSON нысанында емес.",
      next: "Файлды үзіндіні жасаған бағдарламада қайта жазыңыз.",
    }),
    ru: () => ({
      title: "Файл manifest.json не в форме JSON.",
      next: "Запишите его заново в программе, которая сделала выгрузку.",
    }),
    en: () => ({
      title: "The file manifest.json is not JSON.",
      next: "Write it anew with the program that made the extract.",
    }),
  },
  populationTwice: {
    kk: ({ population }, { name }) => ({
      title: `«${name(population)}» жиынтығына бірнеше файл көрсетілген.`,
      next: "Әр жиынтыққа бір ғана файл қалдырыңыз.",
    }),
    ru: ({ population }, { name }) => ({
      title: `Для совокупности «${name(population)}» указано несколько файлов.`,
      next: "Оставьте для каждой совокупности один файл.",
    }),
    en: ({ population }, { name }) => ({
      title: `Several files are named for “${name(population)}”.`,
      next: "Keep one file for each population.",
    }),
  },
  fileNamedTwice: {
    kk: ({ file }) => ({
      title: `${file} файлы екі жиынтыққа көрсетілген.`,
      next: "Әр жиынтыққа өз файлын көрсетіңіз.",
    }),
    ru: ({ file }) => ({
      title: `Файл ${file} указан для двух совокупностей.`,
      next: "Укажите для каждой совокупности свой файл.",
    }),
    en: ({ file }) => ({
      title: `The file ${file} is named for two populations.`,
      next: "Name a file of its own for each.",
    }),
  },
  organisationsMissing: {
    kk: ({ population, missing }, { name, names }) => ({
      title: `«${name(population)}» жазбалары сілтейтін ұйымдардың файлы жоқ: ${names(missing)}.`,
      next: "Сол файлды осы үзіндіге қосыңыз.",
    }),
    ru: ({ population, missing }, { name, names }) => ({
      title: `Нет файла организаций, на которые ссылаются записи «${name(population)}»: ${names(missing)}.`,
      next: "Добавьте этот файл в ту же выгрузку.",
    }),
    en: ({ population, missing }, { name, names }) => ({
      title: `The file of organisations to which “${name(population)}” refer is missing: ${names(missing)}.`,
      next: "Add that file to the same extract.",
    }),
  },
  checksumWrong: {
    kk: ({ file, expected, found }) => ({
      title: `${file}: бақылау сомасы manifest.json файлындағыдай емес (${found}, күтілгені ${expected}).`,
      next: "Файл жолда бүлінген немесе өзгертілген: үзіндіні қайта көшіріңіз.",
    }),
    ru: ({ file, expected, found }) => ({
      title: `${file}: контрольная сумма не та, что в manifest.json (${found}, ожидалась ${expected}).`,
      next: "Файл повреждён в пути или изменён: скопируйте выгрузку заново.",
    }),
    en: ({ file, expected, found }) => ({
      title: `${file}: the checksum is not that of manifest.json (${found}, expected ${expected}).`,
      next: "The file was damaged on its way or changed: copy the extract anew.",
    }),
  },
  rowCountWrong: {
    kk: ({ file, expected, found }, { number }) => ({
      title: `${file}: файлда ${number(found)} жол бар, manifest.json бойынша ${number(expected)} болуы керек.`,
      next: "Файлдың толық екенін тексеріп, үзіндіні қайта алыңыз.",
    }),
    ru: ({ file, expected, found }, { number }) => ({
      title: `${file}: строк в файле ${number(found)}, а по manifest.json – ${number(expected)}.`,
      next: "Проверьте, полон ли файл, и получите выгрузку заново.",
    }),
    en: ({ file, expected, found }, { number }) => ({
      title: `${file}: the file has ${number(found)} rows, manifest.json says ${number(expected)}.`,
      next: "Check that the file is complete and take the extract anew.",
    }),
  },
  fileNotUtf8: {
    kk: ({ file }) => ({
      title: `${file}: файл UTF-8 кодтамасында емес.`,
      next: "Файлды UTF-8 кодтамасында сақтаңыз.",
    }),
    ru: ({ file }) => ({
      title: `${file}: файл не в кодировке UTF-8.`,
      next: "Сохраните файл в кодировке UTF-8.",
    }),
    en: ({ file }) => ({
      title: `${file}: the file is not in UTF-8.`,
      next: "Save the file as UTF-8.",
    }),
  },
  lineEndsDiffer: {
    kk: ({ file, line }, { number }) => ({
      title: `${file}: ${number(line)}-жолдың соңындағы белгі бірінші жолдағыдан өзгеше.`,
      next: "Файлды барлық жолдары бірдей аяқталатындай етіп қайта жазыңыз.",
    }),
    ru: ({ file, line }, { number }) => ({
      title: `${file}: строка ${number(line)} заканчивается другим знаком, чем первая.`,
      next: "Запишите файл заново с одинаковым концом всех строк.",
    }),
    en: ({ file, line }, { number }) => ({
      title: `${file}: line ${number(line)} ends with another sign than the first one.`,
      next: "Write the file anew with the same end of all lines.",
    }),
  },
  parquetUnreadable: {
    kk: ({ file }) => ({
      title: `${file}: Parquet файлы оқылмайды: ол бүлінген немесе толық емес.`,
      next: "Файлды қайта жазыңыз немесе CSV түрінде беріңіз.",
    }),
    ru: ({ file }) => ({
      title: `${file}: файл Parquet не читается: он повреждён или неполон.`,
      next: "Запишите его заново или передайте как CSV.",
    }),
    en: ({ file }) => ({
      title: `${file}: the Parquet file cannot be read: it is damaged or not whole.`,
      next: "Write it anew or deliver it as CSV.",
    }),
  },
  personalColumn: {
    kk: ({ column }) => ({
      title: `«${column}» бағаны жеке деректерге ұқсайды; үзіндіде олар болмауы керек.`,
      next: "Осы бағанды алып тастап, үзіндіні қайта жасаңыз.",
    }),
    ru: ({ column }) => ({
      title: `Столбец «${column}» похож на персональные данные; в выгрузке их быть не должно.`,
      next: "Уберите этот столбец и сделайте выгрузку заново.",
    }),
    en: ({ column }) => ({
      title: `The column “${column}” looks like personal data, which an extract must not hold.`,
      next: "Take the column out and make the extract anew.",
    }),
  },
  publishedDiffers: {
    kk: (
      { indicator, year, breakdowns, cells, member, published, counted },
      { number, combinations, name }
    ) => ({
      title: `№ ${indicator} көрсеткіш, ${year} ж., ${combinations([breakdowns], "жалпы мән")}: жарияланғаннан өзгеше мәндер саны – ${number(cells)}. Ең үлкен айырма: ${member.split(", ").map(name).join(", ")} – жарияланғаны ${number(published)}, жазбалар бойынша ${number(counted)}.`,
      next: "Үзіндінің толық екенін тексеріңіз немесе жарияланған мәннің анықтамасымен салыстырыңыз.",
    }),
    ru: (
      { indicator, year, breakdowns, cells, member, published, counted },
      { number, combinations, name }
    ) => ({
      title: `Показатель № ${indicator}, ${year} г., ${combinations([breakdowns], "итог")}: значений, отличных от опубликованных, – ${number(cells)}. Наибольшее расхождение: ${member.split(", ").map(name).join(", ")} – опубликовано ${number(published)}, по записям ${number(counted)}.`,
      next: "Проверьте полноту выгрузки или сверьте определение опубликованного показателя.",
    }),
    en: (
      { indicator, year, breakdowns, cells, member, published, counted },
      { number, combinations, name }
    ) => ({
      title: `Indicator ${indicator}, ${year}, ${combinations([breakdowns], "the total")}: figures other than published: ${number(cells)}. The largest difference: ${member.split(", ").map(name).join(", ")}, published ${number(published)}, counted ${number(counted)}.`,
      next: "Check that the extract is complete, or compare the definition of the published figure.",
    }),
  },
  regionsWithoutRecords: {
    kk: ({ year, regions }, { names }) => ({
      title: `${year} жылғы файлда мына өңірлердің бірде-бір жазбасы жоқ, ал ұйымдары бар: ${names(regions)}.`,
      next: "Файлдың толық екенін тексеріңіз: бұл өңірлер нөл деп есептеледі.",
    }),
    ru: ({ year, regions }, { names }) => ({
      title: `В файле за ${year} год нет ни одной записи по регионам, в которых есть организации: ${names(regions)}.`,
      next: "Проверьте полноту файла: эти регионы считаются нулём.",
    }),
    en: ({ year, regions }, { names }) => ({
      title: `The file of ${year} has not one record of regions that have organisations: ${names(regions)}.`,
      next: "Check that the file is complete: these regions count as nil.",
    }),
  },
  districtsWithoutOrganisations: {
    kk: ({ year, missing }, { names }) => ({
      title: `${year} жылғы үзіндіде мына аудандар мен қалаларда бірде-бір ұйым жоқ: ${names(missing)}.`,
      next: "Үзіндінің толық екенін тексеріңіз: бұл аудандар, олардың өңірлері мен бүкіл ел бойынша көрсеткіштер болмайды.",
    }),
    ru: ({ year, missing }, { names }) => ({
      title: `В выгрузке за ${year} год нет ни одной организации в районах и городах: ${names(missing)}.`,
      next: "Проверьте полноту выгрузки: показателей по этим районам, их регионам и стране в целом не будет.",
    }),
    en: ({ year, missing }, { names }) => ({
      title: `The extract of ${year} has no organisation in these districts and cities: ${names(missing)}.`,
      next: "Check that the extract is complete: figures of these districts, of their regions and of the country will not be available.",
    }),
  },
  loadCancelled: {
    kk: ({ folder }) => ({
      title: `Жүктеу тоқтатылды: ${folder}. Ештеңе өзгерген жоқ.`,
      next: "Дайын болғанда жүктеуді қайта бастаңыз.",
    }),
    ru: ({ folder }) => ({
      title: `Загрузка остановлена: ${folder}. Ничего не изменено.`,
      next: "Начните её снова, когда будете готовы.",
    }),
    en: ({ folder }) => ({
      title: `The load was stopped: ${folder}. Nothing was changed.`,
      next: "Start it again when you are ready.",
    }),
  },
};
