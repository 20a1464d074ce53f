import { problemNames } from "../../src/catalogue/problem-names";
import { catalogue } from "../../src/catalogue/shipped-catalogue";

const names = problemNames(catalogue);

test("dimensions, regions and districts have their names in each language", () => {
  expect(names("kk")("region")).toBe("Өңір");
  expect(names("ru")("750000000")).toMatch(/Алматы/);
  expect(names("en")("750000000")).toMatch(/Almaty/);
  expect(names("en")("sex")).toBe("Sex");
});

test("what has no name stays as it is", () => {
  expect(names("ru")("urban")).toBe("urban");
  expect(names("ru")("constructor")).toBe("constructor");
});
