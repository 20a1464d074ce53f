/** What a region is like, where nothing is published: only plausible, none of it is a figure. */
export interface RegionProfile {
  /** Pupils in thousands about 2022, and how they grow in a year. */
  readonly pupils: number;
  readonly growth: number;
  /** Share of pupils in towns, before it is fitted to that of the country. */
  readonly urban: number;
  /** Hundredths of the people; what is left is spread over the other ethnic groups. */
  readonly people: Readonly<Record<string, number>>;
  /** Hundredths of pupils by language of instruction; the rest is Kazakh. */
  readonly languages: Readonly<Record<string, number>>;
}

function profile(
  pupils: number,
  growth: number,
  urban: number,
  people: RegionProfile["people"],
  languages: RegionProfile["languages"]
): RegionProfile {
  return { pupils, growth, urban, people, languages };
}

/** Profiles by the regions of the present division. */
export const regionProfiles: Readonly<Record<string, RegionProfile>> = {
  "100000000": profile(105, 1.012, 0.61, { kazakh: 80, russian: 16, tatar: 1.2 }, { russian: 17 }),
  "110000000": profile(
    135,
    1.018,
    0.47,
    { kazakh: 62, russian: 25, ukrainian: 3.5, german: 2.6, polish: 1.1 },
    { russian: 46 }
  ),
  "150000000": profile(
    176,
    1.022,
    0.72,
    { kazakh: 87, russian: 8, ukrainian: 1.4 },
    { russian: 19 }
  ),
  "190000000": profile(
    340,
    1.032,
    0.17,
    { kazakh: 74, russian: 9, uyghur: 8, turkish: 3, kurdish: 1.3 },
    { russian: 22, uyghur: 2.2 }
  ),
  "230000000": profile(152, 1.026, 0.55, { kazakh: 94, russian: 4 }, { russian: 11 }),
  "270000000": profile(
    126,
    1.012,
    0.55,
    { kazakh: 82, russian: 14, ukrainian: 1.5 },
    { russian: 24 }
  ),
  "310000000": profile(
    255,
    1.014,
    0.43,
    { kazakh: 76, russian: 6, dungan: 6, turkish: 4, uzbek: 2.6, kurdish: 1.2 },
    { russian: 24, uzbek: 0.5 }
  ),
  "330000000": profile(
    145,
    1.012,
    0.45,
    { kazakh: 78, russian: 12, uyghur: 5, korean: 1 },
    { russian: 21, uyghur: 1.6 }
  ),
  "350000000": profile(
    190,
    1.013,
    0.81,
    { kazakh: 63, russian: 25, german: 2.6, ukrainian: 2.4, tatar: 2.1, korean: 0.9 },
    { russian: 48 }
  ),
  "390000000": profile(
    125,
    1.004,
    0.62,
    { kazakh: 50, russian: 34, ukrainian: 6, german: 2.7, belarusian: 1.3, tatar: 1.4 },
    { russian: 57 }
  ),
  "430000000": profile(
    185,
    1.018,
    0.47,
    { kazakh: 97, russian: 1.4, korean: 0.8 },
    { russian: 4.5 }
  ),
  "470000000": profile(
    175,
    1.034,
    0.45,
    { kazakh: 93, russian: 3.6, azerbaijani: 0.6 },
    { russian: 11 }
  ),
  "550000000": profile(
    120,
    1.01,
    0.7,
    { kazakh: 60, russian: 28, ukrainian: 3, german: 2.9, tatar: 1.6 },
    { russian: 46 }
  ),
  "590000000": profile(
    75,
    0.996,
    0.48,
    { kazakh: 43, russian: 44, ukrainian: 3, german: 3, tatar: 2.1, polish: 1.8 },
    { russian: 64 }
  ),
  "610000000": profile(
    540,
    1.014,
    0.25,
    { kazakh: 77, russian: 1.1, uzbek: 16.6, tajik: 1.8, turkish: 1, azerbaijani: 0.9 },
    { russian: 4, uzbek: 9.5, tajik: 0.9 }
  ),
  "620000000": profile(45, 1.008, 0.79, { kazakh: 84, russian: 11 }, { russian: 20 }),
  "630000000": profile(
    110,
    1.004,
    0.67,
    { kazakh: 66, russian: 29, tatar: 1, german: 1.1 },
    { russian: 47 }
  ),
  "710000000": profile(
    235,
    1.055,
    1,
    { kazakh: 83, russian: 10, ukrainian: 0.9, tatar: 0.9, korean: 0.7 },
    { russian: 34, english: 0.7, mixed: 0.8, other: 0.15 }
  ),
  "750000000": profile(
    300,
    1.038,
    1,
    { kazakh: 66, russian: 20, uyghur: 5.6, korean: 1.5, tatar: 1, turkish: 0.8 },
    { russian: 45, uyghur: 1.2, english: 0.8, mixed: 0.5, other: 0.2 }
  ),
  "790000000": profile(
    240,
    1.036,
    1,
    { kazakh: 71, russian: 7, uzbek: 17, azerbaijani: 0.9, turkish: 0.8 },
    { russian: 16, uzbek: 7.5, english: 0.2 }
  ),
};

/** How the rest of a region's people is made up, and that of a country of many peoples. */
export const otherPeople: Readonly<Record<string, number>> = {
  ukrainian: 8,
  tatar: 10,
  german: 8,
  turkish: 7,
  azerbaijani: 7,
  korean: 6,
  uzbek: 5,
  uyghur: 4,
  dungan: 4,
  tajik: 3,
  belarusian: 4,
  kurdish: 4,
  chechen: 5,
  polish: 3,
  bashkir: 3,
  other: 14,
  notStated: 5,
};

export function profileOf(region: string): RegionProfile {
  const found = regionProfiles[region];
  if (!found) throw new Error(`region ${region} has no profile`);
  return found;
}

/** Pupils of a region in a year relative to others, as its profile grows. */
export function regionWeight(region: string, year: number): number {
  const { pupils, growth } = profileOf(region);
  return pupils * growth ** (year - 2022);
}
