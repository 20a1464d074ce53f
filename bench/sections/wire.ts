import { gzipSync } from "node:zlib";
import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { answerForms } from "../../src/query/answer-forms";
import { answerTypes } from "../../src/query/answer-types";
import type { DataTable } from "../../src/query/data-table";
import type { QueryInput } from "../../src/query/query";
import { openWarehouse } from "../../src/warehouse/open-warehouse";
import { askedYear } from "../bench-options";
import type { BenchOptions } from "../bench-options";
import { markdownTable } from "../markdown-table";
import { inMs, median, times, whole } from "../numbers";
import { parsedQuestion } from "../parsed-question";
import type { Section } from "../section";

/** What a large answer, most of it nil, weighs in each form and what it takes to write it. */
export async function measureWire(options: BenchOptions, folder: string): Promise<Section> {
  const warehouse = await openWarehouse(folder, { demonstration: true });
  const input: QueryInput = {
    ...{ indicator: 8, years: [askedYear(options)] },
    breakdowns: ["region", "district", "grade", "sex", "language"],
  };
  const table = await warehouse.answer(await parsedQuestion(warehouse, input));
  await warehouse.close();
  const forms = answerTypes.map((type) => {
    const written = Array.from({ length: options.repetitions }, () => write(table, type));
    const [{ bytes, packed }] = written as [Written];
    return { type, bytes, packed, ms: median(written.map(({ ms }) => ms)) };
  });
  const standard = forms[0]!;
  const rows = forms.map(({ type, bytes, packed, ms }) => [
    type,
    whole(bytes),
    whole(packed),
    inMs(ms),
    times(ms, standard.ms),
  ]);
  const nil = table.states.filter((state) => state === "nil").length;
  return {
    title: "On the wire",
    blocks: [
      `${whole(table.values.length)} cells, ${whole(nil)} of them nil. The short form is what JSON was before it listed every cell.`,
      markdownTable(["form", "bytes", "gzip -1", "to write, ms", "against JSON"], rows),
    ],
    reaches: [],
  };
}

interface Written {
  readonly bytes: number;
  readonly packed: number;
  readonly ms: number;
}

function write(table: DataTable, type: (typeof answerTypes)[number]): Written {
  const start = performance.now();
  const whole = Buffer.concat([...answerForms[type](table, "en", catalogue)]);
  const ms = performance.now() - start;
  return { bytes: whole.length, packed: gzipSync(whole, { level: 1 }).length, ms };
}
