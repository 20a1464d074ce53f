import { formatDate, formatDateTime, formatNumber, formatYears } from "../../src/i18n/format";

test("Numbers are grouped as the country writes them", () => {
  expect(formatNumber(1234567.5, "ru")).toBe("1\u00a0234\u00a0567,5");
  expect(formatNumber(1234567.5, "kk")).toBe("1\u00a0234\u00a0567,5");
  expect(formatNumber(1234567.5, "en")).toBe("1,234,567.5");
});

test("Dates are told in the time of Almaty", () => {
  const evening = "2024-10-05T20:30:00Z";
  expect(formatDate(evening, "kk")).toBe("06.10.2024");
  expect(formatDate("2020-10-05T00:00:00Z", "en")).toBe("5 October 2020");
  expect(formatDateTime(evening, "ru")).toBe("06.10.2024 01:30");
});

test("Years in a row are drawn together", () => {
  expect(formatYears([2018, 2013, 2014, 2015])).toBe("2013–2015, 2018");
  expect(formatYears([])).toBe("");
});
