SELECT year, d_locality, d_queue_age, CAST(sum(i_41) AS INTEGER) AS value
FROM waiting_list_cell
WHERE load IN (?)
AND  i_41 > 0 GROUP BY year, d_locality, d_queue_age
-- [4]
