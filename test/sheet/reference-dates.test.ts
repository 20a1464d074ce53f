import { catalogue } from "../../src/catalogue/shipped-catalogue";
import { referenceDateOf } from "../../src/sheet/result-lines";
import { madeTable } from "../support/made-table";

const table = madeTable({ years: [2022, 2023, 2024], members: {}, value: () => 1 });
const note = { code: "otherReferenceDate", dates: ["2022-12-31", "2024-01-01"] } as const;
const told = (years?: readonly number[]) =>
  referenceDateOf({ ...table, notes: [years ? { ...note, years } : note] }, catalogue, "en");

test("years that are counted at the Order's own date are told beside those that are not", () => {
  const dates = "As of 31 December 2022, 1 January 2024, as the source counts";
  expect(told([2022, 2023])).toBe(`${dates}; 2024: As of 5 October of the reporting year`);
  expect(told([2022, 2023, 2024])).toBe(dates);
  // An earlier version did not tell which years its dates are about.
  expect(told()).toBe(dates);
});
