import { hashPassword, standInHash, verifyPassword } from "../../src/registry/passwords";

const costOf = (hash: string) => hash.split("$").slice(0, 4);

test("a password is verified against its hash only", async () => {
  const hash = await hashPassword("құпиясөз");
  expect(hash).toMatch(/^\$argon2id\$/);
  expect(await verifyPassword(hash, "құпиясөз")).toBe(true);
  expect(await verifyPassword(hash, "құпиясөз ")).toBe(false);
});

test("a password is the same however its letters are composed", async () => {
  const hash = await hashPassword("cafe\u0301 сыртқы \u0438\u0306");
  expect(await verifyPassword(hash, "caf\u00e9 сыртқы \u0439")).toBe(true);
  expect(await verifyPassword(hash, "cafe сыртқы й")).toBe(false);
});

test("the hash that stands in for unknown accounts costs the same as a real one", async () => {
  expect(costOf(standInHash)).toEqual(costOf(await hashPassword("x")));
});
