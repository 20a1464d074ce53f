import { join } from "node:path";
import { canMount, mountSmallDisk } from "../support/small-disk";
import { temporaryFolder } from "../support/temporary-folder";
import { auditOf, openApp } from "./open-app";
import type { OpenedApp } from "./open-app";

const root = temporaryFolder();

/** What is told of a request, and of the next ones: each status with its code once. */
async function told(service: OpenedApp, headers: Record<string, string>): Promise<string[]> {
  const ask = (year: number) =>
    service.app.inject({
      ...{ method: "POST", url: "/api/v1/query", headers },
      payload: { indicator: 1, years: [year], breakdowns: ["region"] },
    });
  service.wait(6);
  const answers = [
    ...(await Promise.all([2015, 2016, 2017, 2018, 2019, 2020].map(ask))),
    await service.signIn(),
    await service.app.inject({ url: "/api/v1/ready" }),
  ];
  const words = answers.map((answer) => {
    const { code, parameters } = answer.json();
    return code ? `${answer.statusCode} ${code} ${parameters.reason}` : `${answer.statusCode}`;
  });
  return [...new Set(words)];
}

// Other systems are told by the same codes; only here a disk can be made small.
(canMount ? test : test.skip)(
  "a full disk is told to everybody, and the service goes on once there is room, with no entry lost",
  async () => {
    const disk = mountSmallDisk(join(root, "disk"), 40);
    try {
      const service = await openApp(disk.folder, { loaded: true });
      const headers = await service.authorization();
      expect(await told(service, headers)).toEqual(["200", "201"]);
      for (const leaving of [0, 4_000]) {
        disk.fill(leaving);
        // A page that is left is taken by an entry or two.
        for (let round = 0; leaving > 0 && round < 5; round++) await told(service, headers);
        expect(await told(service, headers)).toEqual(["503 notReady diskFull"]);
        disk.empty();
        expect(await told(service, headers)).toEqual(["200", "201"]);
      }
      const numbers = (await auditOf(service)).map(({ number }) => number);
      expect(numbers).toEqual(numbers.map((_, at) => at + 1));
      await service.close();
    } finally {
      disk.remove();
    }
  },
  120_000
);
