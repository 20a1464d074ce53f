import { nothingKept, readKept, reduceKept, savedLimit } from "../../../src/taskpane/saved/kept";
import type { Kept, KeptAction } from "../../../src/taskpane/saved/kept";

function after(...actions: KeptAction[]): Kept {
  return actions.reduce(reduceKept, nothingKept);
}

test("The indicators used last stand first, each once and not more than five", () => {
  const used = [1, 2, 3, 2, 4, 5, 6].map(
    (indicator) => ({ type: "indicatorUsed", indicator }) as const
  );
  expect(after(...used).recent).toEqual([6, 5, 4, 2, 3]);
});

test("A favourite is added and taken away by the same step", () => {
  const toggle = { type: "favouriteToggled", indicator: 8 } as const;
  expect(after(toggle).favourites).toEqual([8]);
  expect(after(toggle, toggle).favourites).toEqual([]);
});

test("A request saved again under its name replaces the one before", () => {
  const save = (name: string, text: string) => ({ type: "requestSaved", name, text }) as const;
  const { saved } = after(save("a", "1"), save("b", "2"), save(" a ", "3"), save(" ", "4"));
  expect(saved).toEqual([
    { name: "a", text: "3" },
    { name: "b", text: "2" },
  ]);
  const many = Array.from({ length: savedLimit + 5 }, (_, at) => save(`request ${at}`, ""));
  expect(after(...many).saved).toHaveLength(savedLimit);
});

test("What is kept comes back from its text", () => {
  const kept: Kept = {
    favourites: [8, 1],
    recent: [8],
    saved: [{ name: "a", text: "NEDB/1; …" }],
    draft: "NEDB/1; …",
    rate: 12_000,
  };
  expect(readKept(JSON.stringify(kept))).toEqual(kept);
});

test.each([null, "", "{", "7", "null", "[]", '{"favourites":{"0":1},"saved":"x","rate":-1}'])(
  "Content that is not understood is the same as nothing: %p",
  (text) => expect(readKept(text)).toEqual(nothingKept)
);

test("Of content that is half understood the other half is left out", () => {
  const text =
    '{"favourites":[8,"x",8,1.5],"saved":[{"name":"a","text":"t"},{"name":""},null],"draft":5}';
  expect(readKept(text)).toEqual({
    ...nothingKept,
    favourites: [8],
    saved: [{ name: "a", text: "t" }],
  });
});
