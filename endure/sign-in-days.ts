import { simulateSignIns } from "./sign-in-day";

/** The least share of right sign-ins from a known address that succeed. */
const share = 0.99;
const longestWaitMs = 5_000;
const guessesAnHour = 100;

/** Days on which a password is guessed, from few and many addresses; what its owner meets. */
export async function signInDays(hours: number) {
  const faults: string[] = [];
  const days: object[] = [];
  for (const wrongAnHour of [17, 1_000]) {
    for (const addresses of [1, 50]) {
      for (const fromKnown of [false, true]) {
        const day = { hours, rightAnHour: 60, wrongAnHour, addresses, fromKnown };
        const outcome = await simulateSignIns(day);
        const { right, succeeded, longestWait, guessesInAnHour } = outcome;
        days.push({ wrongAnHour, addresses, fromKnown, ...outcome });
        const fault = (text: string) => faults.push(`${JSON.stringify(day)}: ${text}`);
        // Who guesses at the owner's own desk holds the owner up too.
        if (!fromKnown && succeeded < right * share) fault(`${succeeded} of ${right} succeed`);
        if (longestWait > longestWaitMs) fault(`${longestWait} ms`);
        if (guessesInAnHour >= guessesAnHour) fault(`${guessesInAnHour} guesses in an hour`);
      }
    }
  }
  return { days, faults };
}
