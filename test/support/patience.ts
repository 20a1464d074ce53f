// A browser on a busy machine with two cores needs its time.
jest.setTimeout(120_000);
