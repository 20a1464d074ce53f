import { unzipSync } from "fflate";
import { workbenchStand } from "../support/workbench-stand";

const stand = workbenchStand(async (context) => {
  context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1").formulas = [["Абай", "=6*7"]];
  await context.sync();
});

interface Copy {
  readonly code?: number;
  readonly size?: number;
  readonly sliceCount?: number;
}

/** Opens a copy of the workbook in the pane, which keeps it at the end of `window.copies`. */
const openCopy = (kind: string, sliceSize?: number): Promise<Copy> =>
  stand.workbench.frame().evaluate(
    ([type, options]) =>
      new Promise<Copy>((resolve) => {
        const pane = window as unknown as { copies?: Office.File[] };
        Office.context.document.getFileAsync(
          type as unknown as Office.FileType,
          options,
          ({ status, value, error }) => {
            if (status !== Office.AsyncResultStatus.Succeeded) return resolve({ code: error.code });
            (pane.copies ??= []).push(value);
            resolve({ size: value.size, sliceCount: value.sliceCount });
          }
        );
      }),
    [kind, sliceSize === undefined ? {} : { sliceSize }] as const
  );

/** Reads a slice of a copy; the answer is its bytes, or an error's code. */
const slice = (copy: number, index: number): Promise<number | number[]> =>
  stand.workbench.frame().evaluate(
    ([at, which]) =>
      new Promise<number | number[]>((resolve) => {
        const file = (window as unknown as { copies: Office.File[] }).copies[at]!;
        file.getSliceAsync(which, ({ status, value, error }) =>
          resolve(
            status === Office.AsyncResultStatus.Succeeded ? (value.data as number[]) : error.code
          )
        );
      }),
    [copy, index] as const
  );

const closeCopy = (copy: number): Promise<string> =>
  stand.workbench.frame().evaluate(
    (at) =>
      new Promise<string>((resolve) => {
        const file = (window as unknown as { copies: Office.File[] }).copies[at]!;
        file.closeAsync(({ status, error }: { status: unknown; error?: Office.Error }) =>
          resolve(error ? String(error.code) : String(status))
        );
      }),
    copy
  );

test("the workbook is read as a file slice by slice, with what its formulas show", async () => {
  const { size, sliceCount } = await openCopy("compressed", 1000);
  expect(sliceCount).toBe(Math.ceil(size! / 1000));
  const bytes: number[] = [];
  for (let index = 0; index < sliceCount!; index++) {
    const got = await slice(0, index);
    if (typeof got === "number") throw new Error(`slice ${index} answers ${got}`);
    bytes.push(...got);
  }
  expect(bytes).toHaveLength(size!);
  const entries = unzipSync(Uint8Array.from(bytes));
  const text = (name: string) => new TextDecoder().decode(entries[name]);
  expect(text("xl/worksheets/sheet1.xml")).toMatch(/<f>6\*7<\/f><v>42<\/v>/);
  expect(Object.keys(entries).map(text).join("")).toContain("Абай");
  expect(await slice(0, sliceCount!)).toBe(5008);
  expect(await closeCopy(0)).toBe("succeeded");
  expect(await slice(0, 0)).toBe(5001);
  expect(await openCopy("compressed")).toEqual({ size: expect.any(Number), sliceCount: 1 });
});

test("more than two copies, slices of no size and other kinds of files are refused", async () => {
  expect(await openCopy("text")).toEqual({ code: 1009 });
  expect(await openCopy("pdf")).toEqual({ code: 1009 });
  expect(await openCopy("compressed", 0)).toEqual({ code: 11002 });
  expect(await openCopy("compressed", 4 * 1024 * 1024 + 1)).toEqual({ code: 11002 });
  await openCopy("compressed");
  await openCopy("compressed");
  expect(await openCopy("compressed")).toEqual({ code: 11000 });
  expect(await closeCopy(1)).toBe("succeeded");
  expect(await openCopy("compressed")).toEqual({ size: expect.any(Number), sliceCount: 1 });
});
