SELECT year, d_region, d_sex, d_grade, CAST(sum(i_9) AS INTEGER) AS value
FROM pupils_cell
WHERE load IN (?)
AND  d_region IN (?)
AND  d_grade IN (?, ?, ?)
AND  i_9 > 0 GROUP BY year, d_region, d_sex, d_grade
-- [4,19,2,4,6]
