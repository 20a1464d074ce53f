SELECT year AS year, member AS member, value AS value
FROM marginal
WHERE load IN (?, ?)
AND  indicator = ?
AND  dimension = ?
-- [3,4,9,"d_sex"]
