import { apportion } from "./apportion";
import { assumed } from "./assumed-figures";
import { boysShare, childrenInClassZero, pupilsByGrade, pupilsOf } from "./grade-profile";
import { figureOf, published } from "./published-figures";
import { regionWeight } from "./region-profiles";

/** What the records of a year must add up to. */
export interface YearTargets {
  readonly year: number;
  readonly scale: number;
  readonly pupils: number;
  readonly urbanPupils: number;
  /** Index 1 to 12. */
  readonly byGrade: readonly number[];
  /** Index 0 to 12; 0 are the boys of class 0. */
  readonly boysByGrade: readonly number[];
  readonly classZero: number;
  readonly finishBasic: number;
  readonly finishGeneral: number;
  readonly teachersByRegion: ReadonlyMap<string, number>;
  readonly women: number;
  readonly privateSchools: number;
  readonly kindergartens: number;
  readonly miniCentres: number;
  readonly statePreschools: number;
  readonly kindergartenPlaces: number;
  readonly miniCentrePlaces: number;
  readonly children: number;
  readonly stateChildren: number;
  readonly boysInPreschools: number;
  readonly staff: number;
  /** Children who wait, by age from 0. */
  readonly waiting: readonly number[];
}

function teachersByRegion(year: number, scale: number): Map<string, number> {
  const thousands = published.teachersByRegionIn2022;
  const regions = Object.keys(thousands);
  const in2022 = regions.map((region) => Math.round(thousands[region]! * 1000));
  const known = {
    "2022": in2022.reduce((sum, teachers) => sum + teachers, 0),
    ...published.teachers,
  };
  const total = Math.round(figureOf(year, known, assumed.teachers) * scale);
  const weights = regions.map(
    (region, at) => (in2022[at]! * regionWeight(region, year)) / regionWeight(region, 2022)
  );
  const parts = apportion(total, weights);
  return new Map(regions.map((region, at) => [region, parts[at]!]));
}

function womenAmong(teachers: number, year: number): number {
  const shares = Object.fromEntries(
    Object.entries(published.women).map(([each, women]) => [
      each,
      (women / published.teachers[each]!) * 100,
    ])
  );
  return Math.round((figureOf(year, shares, assumed.womenPct, 1) / 100) * teachers);
}

/** Ages from 2 on are as many as published, where they are. */
function waitingByAge(year: number, scale: number): number[] {
  const ages = assumed.waitingAges;
  const olderShare = ages.slice(2).reduce((sum, share) => sum + share, 0) / 100;
  const exact = published.waiting2to6[String(year)];
  const all = figureOf(year, {}, assumed.waiting, 0.96);
  const older = Math.round((exact ?? all * olderShare) * scale);
  const younger = Math.round((exact ?? all * olderShare) * scale * (1 / olderShare - 1));
  return [...apportion(younger, ages.slice(0, 2)), ...apportion(older, ages.slice(2))];
}

function ofPreschools(year: number, scale: number) {
  const count = (
    known: Readonly<Record<string, number>>,
    plausible: Readonly<Record<string, number>>
  ) => Math.round(figureOf(year, known, plausible, 1.01));
  const share = (percent: number, whole: number) => Math.round((percent / 100) * whole);
  const kindergartens = count(published.kindergartens, assumed.kindergartens);
  const miniCentres = Math.round(figureOf(year, published.miniCentres, assumed.miniCentres, 0.98));
  const children = count(published.children, assumed.children);
  const statePct = figureOf(year, published.statePct, assumed.statePct, 0.98);
  const state =
    published.statePreschools[String(year)] ?? share(statePct, kindergartens + miniCentres);
  const scaled = (value: number) => Math.round(value * scale);
  return {
    kindergartens: scaled(kindergartens),
    miniCentres: Math.max(1, scaled(miniCentres)),
    statePreschools: scaled(state),
    kindergartenPlaces: scaled(count(published.placesKindergartens, assumed.placesKindergartens)),
    miniCentrePlaces: scaled(
      figureOf(year, published.placesMiniCentres, assumed.placesMiniCentres, 0.98)
    ),
    children: scaled(children),
    stateChildren: scaled(
      share(figureOf(year, published.childrenStatePct, assumed.childrenStatePct, 0.98), children)
    ),
    boysInPreschools: scaled(share(published.boysInPreschoolsPct, children)),
    staff: scaled(children / assumed.childrenPerEducator),
  };
}

/** The figures of a year, made smaller by the scale. */
export function targetsOf(year: number, scale: number): YearTargets {
  const whole = pupilsOf(year);
  const pupils = Math.round(whole * scale);
  const urbanPct = figureOf(year, published.urbanPct, assumed.urbanPct, 1.005);
  const byGrade = pupilsByGrade(year, pupils);
  const before = pupilsByGrade(year - 1, Math.round(pupilsOf(year - 1) * scale));
  const classZero = Math.round(childrenInClassZero(year) * scale);
  const regions = teachersByRegion(year, scale);
  const teachers = [...regions.values()].reduce((sum, each) => sum + each, 0);
  const exactWomen = published.women[String(year)];
  return {
    year,
    scale,
    pupils,
    urbanPupils: Math.round((urbanPct / 100) * pupils),
    byGrade,
    boysByGrade: byGrade.map((count, grade) =>
      Math.round((grade === 0 ? classZero : count) * boysShare(grade))
    ),
    classZero,
    finishBasic: Math.round(before[9]! * 0.99),
    finishGeneral: Math.round((before[11]! + before[12]!) * 0.98),
    teachersByRegion: regions,
    women: exactWomen === undefined ? womenAmong(teachers, year) : Math.round(exactWomen * scale),
    privateSchools: Math.max(
      1,
      Math.round(figureOf(year, {}, assumed.privateSchools, 1.06) * scale)
    ),
    ...ofPreschools(year, scale),
    waiting: waitingByAge(year, scale),
  };
}
