import { recordPopulations } from "../../src/catalogue/record-form";
import { recordForms } from "../../src/catalogue/record-forms";
import { textLimits } from "../../src/catalogue/text-limits";
import { code, markdownTable } from "./markdown";

const example = `{
  "form": "nedb-extract-1",
  "year": 2024,
  "referenceDate": "2024-10-05",
  "source": "National Educational Database",
  "state": "normal",
  "demonstration": false,
  "files": [
    { "population": "schools", "file": "schools.csv", "rows": 7687, "sha256": "…64 digits…" },
    { "population": "pupils", "file": "pupils.parquet", "rows": 3800000, "sha256": "…64 digits…" }
  ]
}`;

const names = recordForms.schools.columns.map(({ name }) => name).join(",");
const beginning = `${names}\nS1,711110000,urban,state,general,day,0,0,1,42,40`;

/** The folder of an extract and its manifest. */
export function folderBlocks(): string[] {
  return [
    "## Folder",
    "One folder is the extract of one reporting year. It holds `manifest.json` and one file for each population that is given; a population may be left out, and its indicators then stay with the load before. A file without a row says that there is nothing. A file that refers to organisations needs the files of these organisations in the same folder, or a load of the same year that has them: that load is named. Graduates may also refer to a school that closed in the summer, where it stands in the load of the year before, or in the file of schools with `closed` 1.",
    "Files are CSV (the first line names the columns) or Parquet. Every column of the form is required unless it says otherwise, no other is taken, and no value may be empty. Identifiers are pseudonymous: a column that names a person or carries a national identification number is refused, and so is its file.",
    "CSV is best in UTF-8 with commas. Other encodings, delimiters and what programs add of themselves are [understood or refused](../extracts.md#files-as-people-have-them) as in files of totals. In CSV all lines end alike, and a value is not padded with blanks. In Parquet a column holds texts or numbers; a flag is 1 or 0 there as well, not true or false. A whole number may have decimals that are nil (`7.0`), and rows in which nothing stands are no records.",
    "An export with names and codes of its own is put into this form by a [mapping](../extracts.md#exports-with-names-and-codes-of-their-own) beside the manifest.",
    "To see a whole extract of every file, have made-up ones written: `npm run nedb -- demo --years 2024 --scale 0.002 --out extract`. A file begins like this:",
    `\`\`\`csv\n${beginning}\n\`\`\``,
    "## manifest.json",
    `\`\`\`json\n${example}\n\`\`\``,
    markdownTable(
      ["Field", "Meaning"],
      [
        [code("form"), "`nedb-extract-1`"],
        [code("year"), "reporting year: school year 2024/25 is 2024"],
        [code("referenceDate"), "ISO date to which the records belong"],
        [
          code("source"),
          `who gives the extract, as it is to stand below the figures: one line, up to ${textLimits.source} signs`,
        ],
        [code("state"), "`normal`, `provisional`, `revised` or `estimated`"],
        [code("demonstration"), "`true` where the records are made up"],
        [code("files"), "the files of the folder, each population once"],
        [code("files[].population"), recordPopulations.map(code).join(", ")],
        [code("files[].file"), "name of the file in the folder, `.csv` or `.parquet`"],
        [code("files[].rows"), "number of records, the line of column names not counted"],
        [
          code("files[].sha256"),
          "SHA-256 of the file, 64 hexadecimal digits, as `sha256sum FILE` or PowerShell's `Get-FileHash FILE` gives it",
        ],
      ]
    ),
    "The manifest is in UTF-8 and has these fields and no others. `state` is `normal` and `demonstration` is `false` where they are left out.",
    "Graduates belong to the school year that ended in the reporting year, all others to its 5 October.",
    "## Load",
    "`npm run nedb -- load FOLDER` checks the folder and takes all of it in, or nothing. Each kind of fault is told with its file, column, first lines and values; the lines of all refused rows, up to 100,000 of a file, stand in `rejects/` in the data folder, with their codes and numbers but without ids. How many may be refused, and how far figures may be from published ones, is [a setting](../settings.md#loads-of-records). `npm run nedb -- loads` lists what was loaded.",
    "Districts are those of `data/kato.json`, with the code that was valid in the reporting year.",
  ];
}
