import { organisationPopulations } from "../../catalogue/record-form";
import { Parameters } from "../sql-statement";
import type { SqlStatement } from "../sql-statement";
import { target } from "./target";

/** The regions in which loads have records: load, population, number of the region. */
export function coveredRegions(loads: readonly number[]): SqlStatement {
  const bound = new Parameters();
  return {
    text: `SELECT DISTINCT load, population, d_region FROM ${target}.record_coverage WHERE load IN (${bound.list(loads)})`,
    parameters: bound.values,
  };
}

/** Where a load has organisations: population, number of the region, number of the district. */
export function organisationPlaces(load: number): SqlStatement {
  const bound = new Parameters();
  return {
    text: `SELECT population, d_region, d_district FROM ${target}.record_coverage WHERE load = ${bound.one(load)} AND population IN (${bound.list(organisationPopulations)})`,
    parameters: bound.values,
  };
}
