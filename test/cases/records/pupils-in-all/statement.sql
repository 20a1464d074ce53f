SELECT year AS year, value AS value
FROM marginal
WHERE load IN (?)
AND  indicator = ?
AND  dimension = ?
-- [4,9,""]
