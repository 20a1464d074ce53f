import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { auditOf, openApp } from "../server/open-app";
import { root } from "../support/source-files";
import { temporaryFolder } from "../support/temporary-folder";
import { runCli } from "./run-cli";

const folder = temporaryFolder();
const password = "сыр сөз: өте ұзақ";
const added = (login: string, role = "analyst") => `${login} can sign in: ${role}, `;

const add = (data: string, words: readonly string[], input?: string, locale = "en_US.UTF-8") =>
  runCli(data, ["person", "add", ...words], { LC_ALL: locale }, input);

test("somebody added before the first start can sign in, and the password is stored as a hash only", async () => {
  const data = join(folder, "before");
  const run = await add(data, ["Ayan", "--name", "Ayan S."], `${password}\n`);
  expect([run.code, run.errors]).toEqual([0, ""]);
  expect(run.output).toContain(`${added("ayan")}Bureau of National Statistics`);
  const service = await openApp(data, { environment: { NEDB_DEMO: "off" } });
  const signedIn = await service.signIn("AYAN", password.normalize("NFD"));
  expect(signedIn.statusCode).toBe(201);
  expect(signedIn.json().person).toMatchObject({ name: "Ayan S.", role: "analyst" });
  const [person] = await service.registry.db.selectFrom("person").selectAll().execute();
  expect(person!.password_hash).toMatch(/^\$argon2id\$/);
  const [entry] = await auditOf(service);
  const details = { person: person!.id, role: "analyst", body: "bureau-of-national-statistics" };
  expect(entry).toMatchObject({ number: 1, person: null, action: "personAdded", details });
  await service.close();
}, 60_000);

test("somebody added while the service runs can sign in at once, and is told apart by role and body", async () => {
  const data = join(folder, "beside");
  const service = await openApp(data);
  expect((await service.signIn("dana", password)).statusCode).toBe(401);
  const words = ["dana", "--name", "Dana", "--role", "administrator"];
  const run = await add(data, [...words, "--body", "ministry-of-enlightenment"], password);
  expect([run.code, run.errors]).toEqual([0, ""]);
  expect(run.output).toContain(`${added("dana", "administrator")}Ministry of Enlightenment`);
  const { person } = (await service.signIn("dana", password)).json();
  expect(person).toMatchObject({
    role: "administrator",
    body: { en: expect.stringMatching(/^Ministry/) },
  });
  expect((await auditOf(service)).map(({ number }) => number)).toEqual([1, 2, 3]);
  await service.close();
}, 60_000);

test("whatever cannot be is refused in words, and nobody is added", async () => {
  const data = join(folder, "refused");
  expect((await add(data, ["ayan", "--name", "Ayan"], password)).code).toBe(0);
  const named = ["--name", "B"];
  const refused: [string[], string, string][] = [
    [["AYAN", ...named], password, "Somebody of the register has or had the login “ayan”."],
    [["b", ...named], "short", "The password must have 12 to 256 signs."],
    [["b", ...named], "x".repeat(257), "The password must have 12 to 256 signs."],
    [["b", ...named], "", "No password came."],
    [["b", ...named], " ".repeat(12), "A password of nothing but spaces is none."],
    [["b", "--name", "B\nC"], password, "The name must have 1 to 200 signs"],
    [["b", "--name", "\u001b[31mB"], password, "The name must have 1 to 200 signs"],
    [["Analyst", ...named], password, "“analyst” is the login of the demonstration"],
    [["b"], password, "Name the person with --name"],
    [["b", "--role", "queen", ...named], password, "--role cannot be “queen”. Possible: analyst, "],
    [["b", "--body", "x", ...named], password, "--body cannot be “x”. Possible: bureau-of-"],
    [["two words", ...named], password, "“two words” cannot be a login"],
    [["b", "c", ...named], password, "The options were not understood."],
  ];
  for (const [words, input, said] of refused) {
    const run = await add(data, words, input);
    expect([words, run.code, run.errors]).toEqual([words, 1, ""]);
    expect(run.output).toContain(said);
    expect(run.output).not.toContain(password);
  }
  const service = await openApp(data, { environment: { NEDB_DEMO: "off" } });
  const people = await service.registry.db.selectFrom("person").select("login").execute();
  expect(people).toEqual([{ login: "ayan" }]);
  await service.close();
}, 120_000);

test.each([
  ["ru_RU.UTF-8", "Логин «ayan» в реестре уже есть"],
  ["kk_KZ.UTF-8", "«ayan» логині тізілімде бар"],
])("it is told in the language of %s", async (locale, said) => {
  const run = await add(join(folder, "refused"), ["ayan", "--name", "A"], password, locale);
  expect([run.code, run.output.startsWith(said)]).toEqual([1, true]);
});

/** The command at a terminal, where each answer is typed once its question stands there. */
function atTerminal(data: string, login: string, answers: readonly (readonly [string, string])[]) {
  const command = `${process.execPath} dist/server/nedb.mjs person add ${login}`;
  const child = spawn("script", ["-qec", command, "/dev/null"], {
    cwd: root,
    env: { ...process.env, LC_ALL: "en_US.UTF-8", NEDB_DATA: data },
  });
  return new Promise<{ code: number | null; screen: string }>((resolve) => {
    let screen = "";
    const left = [...answers];
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      screen += text;
      const [next] = left;
      if (!next || !screen.includes(next[0])) return;
      left.shift();
      child.stdin.write(next[1]);
    });
    child.on("close", (code) => resolve({ code, screen }));
  });
}

const hasTerminals = String(spawnSync("script", ["--version"]).stdout).includes("util-linux");

(hasTerminals ? test : test.skip)(
  "at a terminal name and password are asked for, and the password is not shown",
  async () => {
    const data = join(folder, "terminal");
    const [name, first, again] = ["Name of the person: ", "Password, at least 12", "once more: "];
    const typed = await atTerminal(data, "ayan", [
      [name, "Ayan\r"],
      [first, `${password}x\x7f\r`],
      [again, `${password}\r`],
    ]);
    expect([typed.code, typed.screen]).toEqual([0, expect.stringContaining(added("ayan"))]);
    expect(typed.screen).toContain("Ayan");
    expect(typed.screen).not.toContain(password.slice(0, 3));

    const differing = await atTerminal(data, "dana", [
      [name, "Dana\r"],
      [first, `${password}\r`],
      [again, `${password}!\r`],
    ]);
    expect([differing.code, differing.screen]).toEqual([1, expect.stringContaining("differ")]);

    const stopped = await atTerminal(data, "dana", [
      [name, "Dana\r"],
      [first, "half\x03"],
    ]);
    expect([stopped.code, stopped.screen]).toEqual([1, expect.stringContaining("Stopped.")]);

    const service = await openApp(data, { environment: { NEDB_DEMO: "off" } });
    expect((await service.signIn("ayan", password)).statusCode).toBe(201);
    expect((await service.signIn("dana", password)).statusCode).toBe(401);
    await service.close();
  },
  60_000
);
