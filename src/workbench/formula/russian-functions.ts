/** Russian Excel's names of functions, each with the English one. */
const pairs = `ABS ABS;ACOS ACOS;ADDRESS АДРЕС;AGGREGATE АГРЕГАТ;AND И;AREAS ОБЛАСТИ;ASIN ASIN;ATAN ATAN;ATAN2 ATAN2
AVEDEV СРОТКЛ;AVERAGE СРЗНАЧ;AVERAGEA СРЗНАЧА;AVERAGEIF СРЗНАЧЕСЛИ;AVERAGEIFS СРЗНАЧЕСЛИМН;CEILING ОКРВВЕРХ;CELL ЯЧЕЙКА
CHAR СИМВОЛ;CHOOSE ВЫБОР;CLEAN ПЕЧСИМВ;CODE КОДСИМВ;COLUMN СТОЛБЕЦ;COLUMNS ЧИСЛСТОЛБ;COMBIN ЧИСЛКОМБ;CONCAT СЦЕП
CONCATENATE СЦЕПИТЬ;CORREL КОРРЕЛ;COS COS;COUNT СЧЁТ;COUNTA СЧЁТЗ;COUNTBLANK СЧИТАТЬПУСТОТЫ;COUNTIF СЧЁТЕСЛИ
COUNTIFS СЧЁТЕСЛИМН;DATE ДАТА;DATEDIF РАЗНДАТ;DATEVALUE ДАТАЗНАЧ;DAY ДЕНЬ;DAYS ДНИ;DAYS360 ДНЕЙ360;DEGREES ГРАДУСЫ
DOLLAR РУБЛЬ;EDATE ДАТАМЕС;EOMONTH КОНМЕСЯЦА;ERROR.TYPE ТИП.ОШИБКИ;EVEN ЧЁТН;EXACT СОВПАД;EXP EXP;FACT ФАКТР;FALSE ЛОЖЬ
FILTER ФИЛЬТР;FIND НАЙТИ;FIXED ФИКСИРОВАННЫЙ;FLOOR ОКРВНИЗ;FORECAST ПРЕДСКАЗ;FORMULATEXT Ф.ТЕКСТ;FREQUENCY ЧАСТОТА
GCD НОД;GEOMEAN СРГЕОМ;GETPIVOTDATA ПОЛУЧИТЬ.ДАННЫЕ.СВОДНОЙ.ТАБЛИЦЫ;GROWTH РОСТ;HARMEAN СРГАРМ;HLOOKUP ГПР;HOUR ЧАС
HYPERLINK ГИПЕРССЫЛКА;IF ЕСЛИ;IFERROR ЕСЛИОШИБКА;IFNA ЕСНД;IFS ЕСЛИМН;INDEX ИНДЕКС;INDIRECT ДВССЫЛ;INT ЦЕЛОЕ
INTERCEPT ОТРЕЗОК;ISBLANK ЕПУСТО;ISERR ЕОШ;ISERROR ЕОШИБКА;ISEVEN ЕЧЁТН;ISFORMULA ЕФОРМУЛА;ISLOGICAL ЕЛОГИЧ;ISNA ЕНД
ISNONTEXT ЕНЕТЕКСТ;ISNUMBER ЕЧИСЛО;ISODD ЕНЕЧЁТ;ISREF ЕССЫЛКА;ISTEXT ЕТЕКСТ;LARGE НАИБОЛЬШИЙ;LCM НОК;LEFT ЛЕВСИМВ
LEN ДЛСТР;LINEST ЛИНЕЙН;LN LN;LOG LOG;LOG10 LOG10;LOOKUP ПРОСМОТР;LOWER СТРОЧН;MATCH ПОИСКПОЗ;MAX МАКС;MAXA МАКСА
MAXIFS МАКСЕСЛИ;MDETERM МОПРЕД;MEDIAN МЕДИАНА;MID ПСТР;MIN МИН;MINA МИНА;MINIFS МИНЕСЛИ;MINUTE МИНУТЫ;MINVERSE МОБР
MMULT МУМНОЖ;MOD ОСТАТ;MODE МОДА;MONTH МЕСЯЦ;MROUND ОКРУГЛТ;N Ч;NA НД;NETWORKDAYS ЧИСТРАБДНИ;NOT НЕ;NOW ТДАТА
NUMBERVALUE ЧЗНАЧ;ODD НЕЧЁТ;OFFSET СМЕЩ;OR ИЛИ;PERCENTILE ПЕРСЕНТИЛЬ;PERCENTILE.EXC ПРОЦЕНТИЛЬ.ИСКЛ
PERCENTILE.INC ПРОЦЕНТИЛЬ.ВКЛ;PERCENTRANK ПРОЦЕНТРАНГ;PI ПИ;POWER СТЕПЕНЬ;PRODUCT ПРОИЗВЕД;PROPER ПРОПНАЧ
QUARTILE КВАРТИЛЬ;QUARTILE.INC КВАРТИЛЬ.ВКЛ;QUOTIENT ЧАСТНОЕ;RADIANS РАДИАНЫ;RAND СЛЧИС;RANDARRAY СЛУЧМАССИВ
RANDBETWEEN СЛУЧМЕЖДУ;RANK РАНГ;RANK.AVG РАНГ.СР;RANK.EQ РАНГ.РВ;REPLACE ЗАМЕНИТЬ;REPT ПОВТОР;RIGHT ПРАВСИМВ
ROMAN РИМСКОЕ;ROUND ОКРУГЛ;ROUNDDOWN ОКРУГЛВНИЗ;ROUNDUP ОКРУГЛВВЕРХ;ROW СТРОКА;ROWS ЧСТРОК;SEARCH ПОИСК;SECOND СЕКУНДЫ
SEQUENCE ПОСЛЕД;SHEET ЛИСТ;SHEETS ЛИСТЫ;SIGN ЗНАК;SIN SIN;SLOPE НАКЛОН;SMALL НАИМЕНЬШИЙ;SORT СОРТ;SORTBY СОРТПО
SQRT КОРЕНЬ;STDEV СТАНДОТКЛОН;STDEV.P СТАНДОТКЛОН.Г;STDEV.S СТАНДОТКЛОН.В;STDEVP СТАНДОТКЛОНП;SUBSTITUTE ПОДСТАВИТЬ
SUBTOTAL ПРОМЕЖУТОЧНЫЕ.ИТОГИ;SUM СУММ;SUMIF СУММЕСЛИ;SUMIFS СУММЕСЛИМН;SUMPRODUCT СУММПРОИЗВ;SUMSQ СУММКВ
SWITCH ПЕРЕКЛЮЧ;T Т;TAN TAN;TEXT ТЕКСТ;TEXTJOIN ОБЪЕДИНИТЬ;TIME ВРЕМЯ;TIMEVALUE ВРЕМЗНАЧ;TODAY СЕГОДНЯ;TRANSPOSE ТРАНСП
TREND ТЕНДЕНЦИЯ;TRIM СЖПРОБЕЛЫ;TRUE ИСТИНА;TRUNC ОТБР;TYPE ТИП;UNICHAR ЮНИСИМВ;UNICODE UNICODE;UNIQUE УНИК;UPPER ПРОПИСН
VALUE ЗНАЧЕН;VAR ДИСП;VAR.P ДИСП.Г;VAR.S ДИСП.В;VARP ДИСПР;VLOOKUP ВПР;WEEKDAY ДЕНЬНЕД;WEEKNUM НОМНЕДЕЛИ
WORKDAY РАБДЕНЬ;XLOOKUP ПРОСМОТРX;XMATCH ПОИСКПОЗX;XOR ИСКЛИЛИ;YEAR ГОД;YEARFRAC ДОЛЯГОДА`;

const listed = pairs.split(/[;\n]/).map((pair) => pair.split(" ") as [string, string]);

/** Russian names of functions by the English ones. */
export const russianFunctions: ReadonlyMap<string, string> = new Map(listed);

const withoutDots = (name: string): string => name.toUpperCase().replaceAll("Ё", "Е");
const english = new Map(listed.map(([name, russian]) => [withoutDots(russian), name]));

/** The English name of a function by the Russian one, also where "Ё" was typed as "Е". */
export const englishFunction = (russian: string): string | undefined =>
  english.get(withoutDots(russian));
