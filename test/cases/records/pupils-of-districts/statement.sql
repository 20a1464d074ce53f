SELECT year AS year, member AS member, value AS value
FROM marginal
WHERE load IN (?)
AND  indicator = ?
AND  dimension = ?
AND  member IN (?, ?)
-- [4,9,"d_district",1,211]
