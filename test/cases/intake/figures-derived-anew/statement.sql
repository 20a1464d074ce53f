ATTACH '/data/warehouse/000009.duckdb.next' AS target
-- []

DELETE
FROM target.schools_cell
WHERE load = ?
-- [3]

DELETE
FROM target.teachers_cell
WHERE load = ?
-- [3]

DELETE
FROM target.waiting_list_cell
WHERE load = ?
-- [3]

DELETE
FROM target.marginal
WHERE load = ?
-- [3]

DELETE
FROM target.record_coverage
WHERE load = ?
-- [3]

DELETE
FROM target.schools_cell
WHERE load = ?
-- [4]

DELETE
FROM target.teachers_cell
WHERE load = ?
-- [4]

DELETE
FROM target.waiting_list_cell
WHERE load = ?
-- [4]

DELETE
FROM target.marginal
WHERE load = ?
-- [4]

DELETE
FROM target.record_coverage
WHERE load = ?
-- [4]

DELETE
FROM target.schools_cell
WHERE load = ?
-- [5]

DELETE
FROM target.teachers_cell
WHERE load = ?
-- [5]

DELETE
FROM target.waiting_list_cell
WHERE load = ?
-- [5]

DELETE
FROM target.marginal
WHERE load = ?
-- [5]

DELETE
FROM target.record_coverage
WHERE load = ?
-- [5]

DELETE
FROM target.schools_cell
WHERE load = ?
-- [6]

DELETE
FROM target.teachers_cell
WHERE load = ?
-- [6]

DELETE
FROM target.waiting_list_cell
WHERE load = ?
-- [6]

DELETE
FROM target.marginal
WHERE load = ?
-- [6]

DELETE
FROM target.record_coverage
WHERE load = ?
-- [6]

DELETE
FROM target.schools_cell
WHERE load = ?
-- [7]

DELETE
FROM target.teachers_cell
WHERE load = ?
-- [7]

DELETE
FROM target.waiting_list_cell
WHERE load = ?
-- [7]

DELETE
FROM target.marginal
WHERE load = ?
-- [7]

DELETE
FROM target.record_coverage
WHERE load = ?
-- [7]

DELETE
FROM target.schools_cell
WHERE load = ?
-- [8]

DELETE
FROM target.teachers_cell
WHERE load = ?
-- [8]

DELETE
FROM target.waiting_list_cell
WHERE load = ?
-- [8]

DELETE
FROM target.marginal
WHERE load = ?
-- [8]

DELETE
FROM target.record_coverage
WHERE load = ?
-- [8]
