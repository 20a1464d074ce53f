SELECT year AS year, d_region AS region, member AS member, value AS value
FROM marginal
WHERE load IN (?)
AND  indicator = ?
AND  dimension = ?
AND  member IN (?)
-- [4,9,"d_sex",2]
