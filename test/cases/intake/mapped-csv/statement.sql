INSERT INTO district_code VALUES (?, ?, ?), (?, ?, ?), (?, ?, ?), …, (?, ?, ?)
-- ["101000000",1,1,"101800000",2,1,"103200000",3,1,"103400000",4,1,"103600000",5,1,"103800000",6,1,"104000000",7,1,"104100000",-3,"104200000",9,1,"104400000",10,1,"104500000",-3,"104600000",12,1,"111000000",13,2,"111600000",14,2,"111800000",15,2,"113200000",16,2,"113400000",17,2,"113600000",18,2,"113800000",19,2,"114000000",20,2,"114400000",21,2,"114500000",22,2,"114600000",23,2,"114800000",24,2,"115200000",25,2,"115400000",26,2,"115600000",27,2,"116000000","…"]

CREATE TABLE stage_schools AS SELECT CAST(CASE WHEN r."schoolId" IS NULL THEN -1 WHEN length(r."schoolId") = 12
AND  NOT regexp_matches(r."schoolId", '[^0-9]') THEN -2 WHEN length(r."schoolId") <= 40
AND  NOT regexp_matches(r."schoolId", '[^A-Za-z0-9_-]') THEN 0 END AS TINYINT) AS c_school_id, r."schoolId" AS id, CAST(CASE r."locality" WHEN 'urban' THEN 1 WHEN 'rural' THEN 2 ELSE CASE WHEN r."locality" IS NULL THEN -1 ELSE NULL END END AS TINYINT) AS c_locality, CAST(CASE r."ownership" WHEN 'state' THEN 1 WHEN 'private' THEN 2 ELSE CASE WHEN r."ownership" IS NULL THEN -1 ELSE NULL END END AS TINYINT) AS c_ownership, CAST(CASE r."schoolType" WHEN 'primary' THEN 1 WHEN 'basic' THEN 2 WHEN 'general' THEN 3 WHEN 'special' THEN 4 WHEN 'evening' THEN 5 WHEN 'inDepth' THEN 6 ELSE CASE WHEN r."schoolType" IS NULL THEN -1 ELSE NULL END END AS TINYINT) AS c_school_type, CAST(CASE r."studyForm" WHEN 'day' THEN 1 WHEN 'evening' THEN 2 ELSE CASE WHEN r."studyForm" IS NULL THEN -1 ELSE NULL END END AS TINYINT) AS c_study_form, CAST(CASE r."inDepthClasses" WHEN '0' THEN 0 WHEN '1' THEN 1 ELSE CASE WHEN r."inDepthClasses" IS NULL THEN -1 ELSE CASE regexp_replace(r."inDepthClasses", '^([0-9]+)[.,]00?$', '\1') WHEN '0' THEN 0 WHEN '1' THEN 1 END END END AS TINYINT) AS c_in_depth_classes, CAST(CASE r."eveningDepartment" WHEN '0' THEN 0 WHEN '1' THEN 1 ELSE CASE WHEN r."eveningDepartment" IS NULL THEN -1 ELSE CASE regexp_replace(r."eveningDepartment", '^([0-9]+)[.,]00?$', '\1') WHEN '0' THEN 0 WHEN '1' THEN 1 END END END AS TINYINT) AS c_evening_department, CASE WHEN r."camps" IS NULL THEN -1 WHEN left(r."camps", 1) <> '-'
AND  CAST(TRY_CAST(r."camps" AS SMALLINT) AS VARCHAR) = r."camps" THEN TRY_CAST(r."camps" AS SMALLINT) WHEN left(regexp_replace(r."camps", '^([0-9]+)[.,]00?$', '\1'), 1) <> '-'
AND  CAST(TRY_CAST(regexp_replace(r."camps", '^([0-9]+)[.,]00?$', '\1') AS SMALLINT) AS VARCHAR) = regexp_replace(r."camps", '^([0-9]+)[.,]00?$', '\1') THEN TRY_CAST(regexp_replace(r."camps", '^([0-9]+)[.,]00?$', '\1') AS SMALLINT) END AS c_camps, CASE WHEN r."computers" IS NULL THEN -1 WHEN left(r."computers", 1) <> '-'
AND  CAST(TRY_CAST(r."computers" AS SMALLINT) AS VARCHAR) = r."computers" THEN TRY_CAST(r."computers" AS SMALLINT) WHEN left(regexp_replace(r."computers", '^([0-9]+)[.,]00?$', '\1'), 1) <> '-'
AND  CAST(TRY_CAST(regexp_replace(r."computers", '^([0-9]+)[.,]00?$', '\1') AS SMALLINT) AS VARCHAR) = regexp_replace(r."computers", '^([0-9]+)[.,]00?$', '\1') THEN TRY_CAST(regexp_replace(r."computers", '^([0-9]+)[.,]00?$', '\1') AS SMALLINT) END AS c_computers, CASE WHEN r."computersWithInternet" IS NULL THEN -1 WHEN left(r."computersWithInternet", 1) <> '-'
AND  CAST(TRY_CAST(r."computersWithInternet" AS SMALLINT) AS VARCHAR) = r."computersWithInternet" THEN TRY_CAST(r."computersWithInternet" AS SMALLINT) WHEN left(regexp_replace(r."computersWithInternet", '^([0-9]+)[.,]00?$', '\1'), 1) <> '-'
AND  CAST(TRY_CAST(regexp_replace(r."computersWithInternet", '^([0-9]+)[.,]00?$', '\1') AS SMALLINT) AS VARCHAR) = regexp_replace(r."computersWithInternet", '^([0-9]+)[.,]00?$', '\1') THEN TRY_CAST(regexp_replace(r."computersWithInternet", '^([0-9]+)[.,]00?$', '\1') AS SMALLINT) END AS c_computers_with_internet, CAST(CASE r."closed" WHEN '0' THEN 0 WHEN '1' THEN 1 ELSE CASE WHEN r."closed" IS NULL THEN -1 ELSE CASE regexp_replace(r."closed", '^([0-9]+)[.,]00?$', '\1') WHEN '0' THEN 0 WHEN '1' THEN 1 END END END AS TINYINT) AS c_closed, CASE WHEN TRY_CAST(r."district" AS position_schools) IS NOT NULL THEN CAST(enum_code(TRY_CAST(r."district" AS position_schools)) AS INTEGER) WHEN r."district" IS NULL THEN -1 WHEN TRY_CAST(regexp_replace(r."district", '^([0-9]+)[.,]00?$', '\1') AS position_schools) IS NOT NULL THEN CAST(enum_code(TRY_CAST(regexp_replace(r."district", '^([0-9]+)[.,]00?$', '\1') AS position_schools)) AS INTEGER) END AS position
FROM (SELECT "schoolId" AS "schoolId", "district" AS "district", CASE "locality" WHEN ? THEN ? WHEN ? THEN ? ELSE "locality" END AS "locality", CASE "ownership" WHEN ? THEN ? WHEN ? THEN ? ELSE "ownership" END AS "ownership", CASE "schoolType" WHEN ? THEN ? WHEN ? THEN ? WHEN ? THEN ? WHEN ? THEN ? WHEN ? THEN ? ELSE "schoolType" END AS "schoolType", CASE "studyForm" WHEN ? THEN ? WHEN ? THEN ? ELSE "studyForm" END AS "studyForm", CASE "inDepthClasses" WHEN ? THEN ? WHEN ? THEN ? ELSE "inDepthClasses" END AS "inDepthClasses", CASE "eveningDepartment" WHEN ? THEN ? WHEN ? THEN ? ELSE "eveningDepartment" END AS "eveningDepartment", "camps" AS "camps", "computers" AS "computers", "computersWithInternet" AS "computersWithInternet", '0' AS "closed"
FROM (SELECT "schoolId", "district", "locality", "ownership", "schoolType", "studyForm", "inDepthClasses", "eveningDepartment", "camps", "computers", "computersWithInternet"
FROM read_csv(?, auto_detect=false, delim=?, quote='"', escape='"', header=true, skip=?, columns={'schoolId': 'VARCHAR', 'district': 'VARCHAR', 'locality': 'VARCHAR', 'ownership': 'VARCHAR', 'schoolType': 'VARCHAR', 'studyForm': 'VARCHAR', 'inDepthClasses': 'VARCHAR', 'eveningDepartment': 'VARCHAR', 'camps': 'VARCHAR', 'computers': 'VARCHAR', 'computersWithInternet': 'VARCHAR', 'left_11': 'VARCHAR'}, store_rejects=true, rejects_table='unreadable_schools', rejects_scan='scan_unreadable_schools', rejects_limit=200000)) AS given) AS r
-- ["город","urban","село","rural","государственная","state","частная","private","Школа-гимназия","general","Основная школа","basic","Лицей","inDepth","Специальная школа","special","Малокомплектная школа","evening","дневная","day","вечерняя","evening","Нет","0","Да","1","Нет","0","Да","1","/data/csv/schools.csv",";",0]

SELECT count(*), "locality", "ownership", "schoolType", "studyForm", "inDepthClasses", "eveningDepartment"
FROM (SELECT CASE WHEN "locality" IN (?, ?) THEN "locality" END AS "locality", CASE WHEN "ownership" IN (?, ?) THEN "ownership" END AS "ownership", CASE WHEN "schoolType" IN (?, ?, ?, ?, ?) THEN "schoolType" END AS "schoolType", CASE WHEN "studyForm" IN (?, ?) THEN "studyForm" END AS "studyForm", CASE WHEN "inDepthClasses" IN (?, ?) THEN "inDepthClasses" END AS "inDepthClasses", CASE WHEN "eveningDepartment" IN (?, ?) THEN "eveningDepartment" END AS "eveningDepartment"
FROM (SELECT *
FROM (SELECT row_number() OVER () - 1 AS place, *
FROM (SELECT "schoolId", "district", "locality", "ownership", "schoolType", "studyForm", "inDepthClasses", "eveningDepartment", "camps", "computers", "computersWithInternet", "left_11"
FROM read_csv(?, auto_detect=false, delim=?, quote='"', escape='"', header=true, skip=?, columns={'schoolId': 'VARCHAR', 'district': 'VARCHAR', 'locality': 'VARCHAR', 'ownership': 'VARCHAR', 'schoolType': 'VARCHAR', 'studyForm': 'VARCHAR', 'inDepthClasses': 'VARCHAR', 'eveningDepartment': 'VARCHAR', 'camps': 'VARCHAR', 'computers': 'VARCHAR', 'computersWithInternet': 'VARCHAR', 'left_11': 'VARCHAR'}, store_rejects=true, rejects_table='passed_over_for_codes_schools', rejects_scan='scan_passed_over_for_codes_schools', rejects_limit=200000))) AS w
WHERE hash("schoolId", "district", "locality", "ownership", "schoolType", "studyForm", "inDepthClasses", "eveningDepartment", "camps", "computers", "computersWithInternet", "left_11") <> 0) AS r) AS m GROUP BY GROUPING SETS (("locality"), ("ownership"), ("schoolType"), ("studyForm"), ("inDepthClasses"), ("eveningDepartment")) ORDER BY 1 DESC, "locality", "ownership", "schoolType", "studyForm", "inDepthClasses", "eveningDepartment"
-- ["город","село","государственная","частная","Школа-гимназия","Основная школа","Лицей","Специальная школа","Малокомплектная школа","дневная","вечерняя","Нет","Да","Нет","Да","/data/csv/schools.csv",";",0]

COPY (SELECT d_region, d_district, CAST(place + 1 AS INTEGER) AS organisation, c_locality, c_ownership, c_school_type, c_study_form, c_in_depth_classes, c_evening_department, c_camps, c_computers, c_computers_with_internet, id
FROM placed_schools
WHERE place NOT IN (SELECT place
FROM refused_schools)
AND  c_closed = 0 ORDER BY d_region, d_district, organisation) TO ? (FORMAT parquet, COMPRESSION zstd)
-- ["/data/warehouse/records/6/schools.parquet"]

SELECT count(*)
FROM read_parquet(?)
-- ["/data/warehouse/records/6/schools.parquet"]

INSERT INTO target.schools_cell (load, year, d_region, d_district, d_school_type, d_study_form, d_locality, d_ownership, i_1, i_2, i_3, i_4, i_5, i_6, i_7, i_12, i_29, i_30) SELECT ? AS load, ? AS year, d_region, d_district, d_school_type, d_study_form, d_locality, d_ownership, i_1, i_2, i_3, i_4, i_5, i_6, i_7, i_12, i_29, i_30
FROM (SELECT d_region, d_district, CAST(coalesce(c_school_type, 0) AS SMALLINT) AS d_school_type, CAST(coalesce(c_study_form, 0) AS SMALLINT) AS d_study_form, CAST(coalesce(c_locality, 0) AS SMALLINT) AS d_locality, CAST(coalesce(c_ownership, 0) AS SMALLINT) AS d_ownership, CAST(sum(1) AS INTEGER) AS i_1, CAST(sum(CASE WHEN c_school_type IN (1) THEN 1 ELSE 0 END) AS INTEGER) AS i_2, CAST(sum(CASE WHEN c_school_type IN (2) THEN 1 ELSE 0 END) AS INTEGER) AS i_3, CAST(sum(CASE WHEN c_school_type IN (3, 6) THEN 1 ELSE 0 END) AS INTEGER) AS i_4, CAST(sum(CASE WHEN c_in_depth_classes IN (1) THEN 1 ELSE 0 END) AS INTEGER) AS i_5, CAST(sum(CASE WHEN c_school_type IN (6) THEN 1 ELSE 0 END) AS INTEGER) AS i_6, CAST(sum(CASE WHEN c_school_type IN (4) THEN 1 ELSE 0 END) AS INTEGER) AS i_7, CAST(sum(c_camps) AS INTEGER) AS i_12, CAST(sum(CASE WHEN c_study_form IN (1) THEN c_computers ELSE 0 END) AS INTEGER) AS i_29, CAST(sum(c_computers_with_internet) AS INTEGER) AS i_30
FROM read_parquet(?) GROUP BY 1, 2, 3, 4, 5, 6) AS g
WHERE i_1 <> 0 OR i_2 <> 0 OR i_3 <> 0 OR i_4 <> 0 OR i_5 <> 0 OR i_6 <> 0 OR i_7 <> 0 OR i_12 <> 0 OR i_29 <> 0 OR i_30 <> 0 ORDER BY d_region, d_district, d_school_type, d_study_form, d_locality, d_ownership
-- [6,2023,"/data/warehouse/records/6/schools.parquet"]

INSERT INTO target.marginal (load, year, indicator, dimension, d_region, member, value) SELECT *
FROM (SELECT ? AS load, ? AS year, indicator, '' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 1 THEN i_1 WHEN 2 THEN i_2 WHEN 3 THEN i_3 WHEN 4 THEN i_4 WHEN 5 THEN i_5 WHEN 6 THEN i_6 WHEN 7 THEN i_7 WHEN 12 THEN i_12 WHEN 29 THEN i_29 WHEN 30 THEN i_30 END AS value
FROM (SELECT d_region, 0 AS member, sum(i_1) AS i_1, sum(i_2) AS i_2, sum(i_3) AS i_3, sum(i_4) AS i_4, sum(i_5) AS i_5, sum(i_6) AS i_6, sum(i_7) AS i_7, sum(i_12) AS i_12, sum(i_29) AS i_29, sum(i_30) AS i_30
FROM target.schools_cell
WHERE load = ? AND year = ? GROUP BY d_region) AS g CROSS JOIN (VALUES (1), (2), (3), …, (30)) AS i(indicator)) AS m
WHERE value <> 0 UNION ALL SELECT ? AS load, ? AS year, indicator, 'd_district' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 1 THEN i_1 WHEN 2 THEN i_2 WHEN 3 THEN i_3 WHEN 4 THEN i_4 WHEN 5 THEN i_5 WHEN 6 THEN i_6 WHEN 7 THEN i_7 WHEN 12 THEN i_12 WHEN 29 THEN i_29 WHEN 30 THEN i_30 END AS value
FROM (SELECT d_region, d_district AS member, sum(i_1) AS i_1, sum(i_2) AS i_2, sum(i_3) AS i_3, sum(i_4) AS i_4, sum(i_5) AS i_5, sum(i_6) AS i_6, sum(i_7) AS i_7, sum(i_12) AS i_12, sum(i_29) AS i_29, sum(i_30) AS i_30
FROM target.schools_cell
WHERE load = ? AND year = ? GROUP BY d_region, d_district) AS g CROSS JOIN (VALUES (1), (2), (3), …, (30)) AS i(indicator)) AS m
WHERE value <> 0 UNION ALL SELECT ? AS load, ? AS year, indicator, 'd_school_type' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 1 THEN i_1 END AS value
FROM (SELECT d_region, d_school_type AS member, sum(i_1) AS i_1
FROM target.schools_cell
WHERE load = ? AND year = ? GROUP BY d_region, d_school_type) AS g CROSS JOIN (VALUES (1)) AS i(indicator)) AS m
WHERE value <> 0 UNION ALL SELECT ? AS load, ? AS year, indicator, 'd_study_form' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 1 THEN i_1 END AS value
FROM (SELECT d_region, d_study_form AS member, sum(i_1) AS i_1
FROM target.schools_cell
WHERE load = ? AND year = ? GROUP BY d_region, d_study_form) AS g CROSS JOIN (VALUES (1)) AS i(indicator)) AS m
WHERE value <> 0 UNION ALL SELECT ? AS load, ? AS year, indicator, 'd_locality' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 1 THEN i_1 WHEN 2 THEN i_2 WHEN 3 THEN i_3 WHEN 4 THEN i_4 WHEN 5 THEN i_5 WHEN 6 THEN i_6 WHEN 7 THEN i_7 WHEN 12 THEN i_12 WHEN 29 THEN i_29 WHEN 30 THEN i_30 END AS value
FROM (SELECT d_region, d_locality AS member, sum(i_1) AS i_1, sum(i_2) AS i_2, sum(i_3) AS i_3, sum(i_4) AS i_4, sum(i_5) AS i_5, sum(i_6) AS i_6, sum(i_7) AS i_7, sum(i_12) AS i_12, sum(i_29) AS i_29, sum(i_30) AS i_30
FROM target.schools_cell
WHERE load = ? AND year = ? GROUP BY d_region, d_locality) AS g CROSS JOIN (VALUES (1), (2), (3), …, (30)) AS i(indicator)) AS m
WHERE value <> 0 UNION ALL SELECT ? AS load, ? AS year, indicator, 'd_ownership' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 1 THEN i_1 WHEN 2 THEN i_2 WHEN 3 THEN i_3 WHEN 4 THEN i_4 WHEN 5 THEN i_5 WHEN 6 THEN i_6 WHEN 7 THEN i_7 WHEN 12 THEN i_12 WHEN 29 THEN i_29 WHEN 30 THEN i_30 END AS value
FROM (SELECT d_region, d_ownership AS member, sum(i_1) AS i_1, sum(i_2) AS i_2, sum(i_3) AS i_3, sum(i_4) AS i_4, sum(i_5) AS i_5, sum(i_6) AS i_6, sum(i_7) AS i_7, sum(i_12) AS i_12, sum(i_29) AS i_29, sum(i_30) AS i_30
FROM target.schools_cell
WHERE load = ? AND year = ? GROUP BY d_region, d_ownership) AS g CROSS JOIN (VALUES (1), (2), (3), …, (30)) AS i(indicator)) AS m
WHERE value <> 0) AS m ORDER BY indicator, dimension, d_region, member
-- [6,2023,6,2023,6,2023,6,2023,6,2023,6,2023,6,2023,6,2023,6,2023,6,2023,6,2023,6,2023]

INSERT INTO target.record_coverage (load, population, d_region, d_district, records) SELECT ? AS load, ? AS population, d_region, d_district, CAST(count(*) AS INTEGER) AS records
FROM read_parquet(?) GROUP BY d_region, d_district ORDER BY d_region, d_district
-- [6,"schools","/data/warehouse/records/6/schools.parquet"]

SELECT count(*)
FROM target.schools_cell
WHERE load = ?
-- [6]

SELECT c.indicator, coalesce(c.as_of, ?), count(*)
FROM (SELECT k.*
FROM (SELECT c.*, l.sha256 IN (?, ?, ?) AS shipped
FROM target.totals_cell AS c INNER JOIN target.load AS l ON l.number = c.load INNER JOIN (SELECT load, max(sequence) AS used
FROM target.load_use GROUP BY load) AS u ON u.load = c.load
WHERE c.year = ?
AND  c.value IS NOT NULL QUALIFY rank() OVER (PARTITION BY c.indicator, l.sha256 IN (?, ?, ?) ORDER BY u.used DESC) = 1) AS k QUALIFY rank() OVER (PARTITION BY k.indicator, k.grain ORDER BY k.shipped) = 1) AS c
WHERE NOT (CASE WHEN c.as_of IS NULL THEN TRUE ELSE c.as_of = ? END) GROUP BY ALL ORDER BY 1, 2
-- ["2023-10-05","<sha256>","<sha256>","<sha256>",2023,"<sha256>","<sha256>","<sha256>","2023-10-05"]

SELECT indicator, grain
FROM (SELECT k.*
FROM (SELECT c.*, l.sha256 IN (?, ?, ?) AS shipped
FROM target.totals_cell AS c INNER JOIN target.load AS l ON l.number = c.load INNER JOIN (SELECT load, max(sequence) AS used
FROM target.load_use GROUP BY load) AS u ON u.load = c.load
WHERE c.year = ?
AND  c.value IS NOT NULL QUALIFY rank() OVER (PARTITION BY c.indicator, l.sha256 IN (?, ?, ?) ORDER BY u.used DESC) = 1) AS k QUALIFY rank() OVER (PARTITION BY k.indicator, k.grain ORDER BY k.shipped) = 1) AS c
WHERE CASE WHEN c.as_of IS NULL THEN TRUE ELSE c.as_of = ? END GROUP BY indicator, grain ORDER BY indicator, grain
-- ["<sha256>","<sha256>","<sha256>",2023,"<sha256>","<sha256>","<sha256>","2023-10-05"]

SELECT DISTINCT load, population, d_region
FROM target.record_coverage
WHERE load IN (?)
-- [6]

INSERT INTO target.load (number, loaded_at, file, sha256, cells, findings, kind) VALUES (?, ?, ?, ?, ?, ?, 'records')
-- [6,"2026-10-05T06:00:00.000Z","csv","<sha256>",5,"[{\"severity\":\"note\",\"line\":null,\"column\":null,\"value\":null,\"problem\":{\"code\":\"columnsMapped\",\"parameters\":{\"columns\":[\"Код организации → schoolId\",\"КАТО → district\",\"Местность → locality\",\"Форма собст…"]

INSERT INTO target.record_load (load, year, reference_date, source, state, demonstration, extract) VALUES (?, ?, ?, ?, ?, CAST(? AS INTEGER) = 1, ?)
-- [6,2023,"2023-10-05","made by hand","normal",1,"[{\"population\":\"schools\",\"file\":\"schools.csv\",\"rows\":5,\"sha256\":\"<sha256>\",\"refused\":0,\"kept\":\"<sha256>…"]

DELETE
FROM target.derivation
WHERE load = ?
-- [6]

INSERT INTO target.derivation (load, edition) VALUES (?, ?)
-- [6,2]

INSERT INTO target.load_use SELECT coalesce(max(sequence), 0) + 1, ?, ?
FROM target.load_use
-- [6,"2026-10-05T06:00:00.000Z"]
