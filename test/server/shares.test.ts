import { Shares } from "../../src/server/shares";

test("each owner has a share, all together have no more than there is", () => {
  const shares = new Shares(2, 3);
  const [first, second] = [shares.take("a"), shares.take("a")];
  expect(shares.take("a")).toBeNull();
  const third = shares.take("b");
  expect(third).not.toBeNull();
  expect(shares.take("c")).toBeNull();
  first!();
  expect(shares.take("c")).not.toBeNull();
  second!();
  expect(shares.take("a")).not.toBeNull();
});

test("what is given back twice counts once", () => {
  const shares = new Shares(1, 2);
  const first = shares.take("a")!;
  first();
  first();
  expect([shares.take("a"), shares.take("b"), shares.take("c")].filter(Boolean)).toHaveLength(2);
});
