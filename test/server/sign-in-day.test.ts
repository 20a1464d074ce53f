import { simulateSignIns } from "../../endure/sign-in-day";

const hours = 2;
const rightAnHour = 60;

test.each([
  ...[17, 1000].flatMap((wrongAnHour) =>
    [1, 50].map((addresses) => [wrongAnHour, addresses] as const)
  ),
])(
  "%i wrong passwords an hour from %i other addresses keep nobody out of a known one",
  async (wrongAnHour, addresses) => {
    const day = { hours, rightAnHour, wrongAnHour, addresses, fromKnown: false };
    const { right, succeeded, longestWait, guessesInAnHour, entries } = await simulateSignIns(day);
    expect([right, succeeded]).toEqual([120, 120]);
    expect(longestWait).toBeLessThan(5000);
    expect(guessesInAnHour).toBeLessThan(100);
    // Each look at a password is an entry, and all that was refused unseen is one together.
    expect(entries).toBeLessThan(right + 2 * 100);
  },
  60_000
);

test.each([1, 50])(
  "guesses from a known address stay few, also where %i addresses take part",
  async (addresses) => {
    const day = { hours, rightAnHour, wrongAnHour: 1000, addresses, fromKnown: true };
    const { guessesInAnHour } = await simulateSignIns(day);
    expect(guessesInAnHour).toBeGreaterThan(10);
    expect(guessesInAnHour).toBeLessThan(100);
  },
  60_000
);
