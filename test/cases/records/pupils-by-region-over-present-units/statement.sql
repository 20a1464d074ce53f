SELECT year AS year, d_region AS region, member AS member, value AS value
FROM marginal
WHERE load IN (?, ?)
AND  indicator = ?
AND  dimension = ?
AND  member IN (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- [3,4,9,"d_district",192,193,194,195,196,211,212,213,214,215,216]
