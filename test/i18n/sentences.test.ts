import { sentencesOf } from "../../src/i18n/sentences";

test("sentences are told apart from the full stops of numbers", () => {
  expect(
    sentencesOf("Schools as of 5 October (No. 5). They are part of No. 1. Only day ones.")
  ).toEqual(["Schools as of 5 October (No. 5).", "They are part of No. 1.", "Only day ones."]);
});

test("a sentence may begin with the sign of a number", () => {
  expect(sentencesOf("Бірге. № 24 тең.")).toEqual(["Бірге.", "№ 24 тең."]);
});

test("a text without a full stop stays whole", () => {
  expect(sentencesOf("Schools")).toEqual(["Schools"]);
});
