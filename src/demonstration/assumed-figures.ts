/**
 * Plausible figures of years for which nothing exact is published. A published figure always goes
 * before one of these; years between two known ones lie between them.
 */
export const assumed = {
  pupils: { "2023": 3806000, "2024": 3903000, "2025": 3949000 },
  urbanPct: { "2023": 59.3, "2024": 60.1, "2025": 60.8 },
  /** Pupils by the year before they came to grade 1, in thousands: those left grade 9 by 2022, those to come. */
  cohorts: {
    ...{ "2005": 221, "2006": 223, "2007": 225, "2008": 232, "2009": 252, "2010": 276 },
    ...{ "2011": 284, "2012": 305 },
    ...{ "2022": 400, "2023": 398, "2024": 402, "2025": 412 },
  },
  classZero: { "2018": 196000, "2020": 187000, "2024": 167000 },
  grade12Share: 0.018,
  teachers: { "2018": 351200, "2019": 361900, "2020": 373600, "2023": 396500, "2025": 402600 },
  womenPct: { "2018": 80.6 },
  kindergartens: { "2024": 8790, "2025": 9070 },
  miniCentres: { "2024": 2965, "2025": 2890 },
  statePct: { "2024": 49, "2025": 47.7 },
  placesKindergartens: { "2023": 1009000, "2024": 1058000, "2025": 1093000 },
  placesMiniCentres: { "2023": 116200, "2024": 112400, "2025": 109600 },
  children: { "2024": 1003600, "2025": 1019400 },
  childrenStatePct: { "2023": 50.3, "2024": 49.1, "2025": 47.8 },
  childrenPerEducator: 9.6,
  /** Children who wait for a place, and how their ages are made up, from 0 to 6. */
  waiting: { "2018": 372000, "2020": 318000, "2022": 255000, "2025": 196000 },
  waitingAges: [12, 48, 22, 10.5, 5, 2, 0.5],
  eveningSchools: { "2018": 78, "2025": 58 },
  privateSchools: { "2018": 190, "2020": 290, "2022": 560, "2025": 860 },
  /** By how much a figure grows in a year after the last known one. */
  growth: 1.008,
} as const;
