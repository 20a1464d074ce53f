SELECT year, d_sex, d_grade, CAST(sum(i_17) AS INTEGER) AS value
FROM teachers_cell
WHERE load IN (?)
AND  i_17 > 0 GROUP BY year, d_sex, d_grade
-- [4]
