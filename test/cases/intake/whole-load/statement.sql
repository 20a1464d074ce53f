ATTACH '/data/warehouse/000003.duckdb.next' AS target
-- []

SELECT dimension, number, code
FROM target.member
-- []

CREATE TABLE district_code (code VARCHAR, number SMALLINT, region SMALLINT)
-- []

INSERT INTO district_code VALUES (?, ?, ?), (?, ?, ?), (?, ?, ?), …, (?, ?, ?)
-- ["101000000",1,1,"101800000",2,1,"103200000",3,1,"103400000",4,1,"103600000",5,1,"103800000",6,1,"104000000",7,1,"104100000",8,1,"104200000",9,1,"104400000",10,1,"104500000",11,1,"104600000",12,1,"111000000",13,2,"111600000",14,2,"111800000",15,2,"113200000",16,2,"113400000",17,2,"113600000",18,2,"113800000",19,2,"114000000",20,2,"114400000",21,2,"114500000",22,2,"114600000",23,2,"114800000",24,2,"115200000",25,2,"115400000",26,2,"115600000",27,"…"]

CREATE TABLE former_schools (id VARCHAR, number INTEGER, d_region INTEGER, d_district INTEGER, c_locality INTEGER, c_ownership INTEGER, c_school_type INTEGER, c_study_form INTEGER, c_in_depth_classes INTEGER, c_evening_department INTEGER, c_camps INTEGER, c_computers INTEGER, c_computers_with_internet INTEGER)
-- []

CREATE TABLE lookup_schools AS SELECT row_number() OVER (ORDER BY code) - 1 AS position, *
FROM (SELECT code, number AS d_district, region AS d_region
FROM district_code) AS l
-- []

CREATE TYPE position_schools AS ENUM (SELECT code
FROM lookup_schools ORDER BY position)
-- []

CREATE TABLE stage_schools AS SELECT CAST(CASE WHEN r."schoolId" IS NULL THEN -1 WHEN length(r."schoolId") = 12
AND  NOT regexp_matches(r."schoolId", '[^0-9]') THEN -2 WHEN length(r."schoolId") <= 40
AND  NOT regexp_matches(r."schoolId", '[^A-Za-z0-9_-]') THEN 0 END AS TINYINT) AS c_school_id, r."schoolId" AS id, CAST(CASE r."locality" WHEN 'urban' THEN 1 WHEN 'rural' THEN 2 ELSE CASE WHEN r."locality" IS NULL THEN -1 ELSE NULL END END AS TINYINT) AS c_locality, CAST(CASE r."ownership" WHEN 'state' THEN 1 WHEN 'private' THEN 2 ELSE CASE WHEN r."ownership" IS NULL THEN -1 ELSE NULL END END AS TINYINT) AS c_ownership, CAST(CASE r."schoolType" WHEN 'primary' THEN 1 WHEN 'basic' THEN 2 WHEN 'general' THEN 3 WHEN 'special' THEN 4 WHEN 'evening' THEN 5 WHEN 'inDepth' THEN 6 ELSE CASE WHEN r."schoolType" IS NULL THEN -1 ELSE NULL END END AS TINYINT) AS c_school_type, CAST(CASE r."studyForm" WHEN 'day' THEN 1 WHEN 'evening' THEN 2 ELSE CASE WHEN r."studyForm" IS NULL THEN -1 ELSE NULL END END AS TINYINT) AS c_study_form, CAST(CASE r."inDepthClasses" WHEN '0' THEN 0 WHEN '1' THEN 1 ELSE CASE WHEN r."inDepthClasses" IS NULL THEN -1 ELSE CASE regexp_replace(r."inDepthClasses", '^([0-9]+)[.,]00?$', '\1') WHEN '0' THEN 0 WHEN '1' THEN 1 END END END AS TINYINT) AS c_in_depth_classes, CAST(CASE r."eveningDepartment" WHEN '0' THEN 0 WHEN '1' THEN 1 ELSE CASE WHEN r."eveningDepartment" IS NULL THEN -1 ELSE CASE regexp_replace(r."eveningDepartment", '^([0-9]+)[.,]00?$', '\1') WHEN '0' THEN 0 WHEN '1' THEN 1 END END END AS TINYINT) AS c_evening_department, CASE WHEN r."camps" IS NULL THEN -1 WHEN left(r."camps", 1) <> '-'
AND  CAST(TRY_CAST(r."camps" AS SMALLINT) AS VARCHAR) = r."camps" THEN TRY_CAST(r."camps" AS SMALLINT) WHEN left(regexp_replace(r."camps", '^([0-9]+)[.,]00?$', '\1'), 1) <> '-'
AND  CAST(TRY_CAST(regexp_replace(r."camps", '^([0-9]+)[.,]00?$', '\1') AS SMALLINT) AS VARCHAR) = regexp_replace(r."camps", '^([0-9]+)[.,]00?$', '\1') THEN TRY_CAST(regexp_replace(r."camps", '^([0-9]+)[.,]00?$', '\1') AS SMALLINT) END AS c_camps, CASE WHEN r."computers" IS NULL THEN -1 WHEN left(r."computers", 1) <> '-'
AND  CAST(TRY_CAST(r."computers" AS SMALLINT) AS VARCHAR) = r."computers" THEN TRY_CAST(r."computers" AS SMALLINT) WHEN left(regexp_replace(r."computers", '^([0-9]+)[.,]00?$', '\1'), 1) <> '-'
AND  CAST(TRY_CAST(regexp_replace(r."computers", '^([0-9]+)[.,]00?$', '\1') AS SMALLINT) AS VARCHAR) = regexp_replace(r."computers", '^([0-9]+)[.,]00?$', '\1') THEN TRY_CAST(regexp_replace(r."computers", '^([0-9]+)[.,]00?$', '\1') AS SMALLINT) END AS c_computers, CASE WHEN r."computersWithInternet" IS NULL THEN -1 WHEN left(r."computersWithInternet", 1) <> '-'
AND  CAST(TRY_CAST(r."computersWithInternet" AS SMALLINT) AS VARCHAR) = r."computersWithInternet" THEN TRY_CAST(r."computersWithInternet" AS SMALLINT) WHEN left(regexp_replace(r."computersWithInternet", '^([0-9]+)[.,]00?$', '\1'), 1) <> '-'
AND  CAST(TRY_CAST(regexp_replace(r."computersWithInternet", '^([0-9]+)[.,]00?$', '\1') AS SMALLINT) AS VARCHAR) = regexp_replace(r."computersWithInternet", '^([0-9]+)[.,]00?$', '\1') THEN TRY_CAST(regexp_replace(r."computersWithInternet", '^([0-9]+)[.,]00?$', '\1') AS SMALLINT) END AS c_computers_with_internet, CAST(CASE r."closed" WHEN '0' THEN 0 WHEN '1' THEN 1 ELSE CASE WHEN r."closed" IS NULL THEN -1 ELSE CASE regexp_replace(r."closed", '^([0-9]+)[.,]00?$', '\1') WHEN '0' THEN 0 WHEN '1' THEN 1 END END END AS TINYINT) AS c_closed, CASE WHEN TRY_CAST(r."district" AS position_schools) IS NOT NULL THEN CAST(enum_code(TRY_CAST(r."district" AS position_schools)) AS INTEGER) WHEN r."district" IS NULL THEN -1 WHEN TRY_CAST(regexp_replace(r."district", '^([0-9]+)[.,]00?$', '\1') AS position_schools) IS NOT NULL THEN CAST(enum_code(TRY_CAST(regexp_replace(r."district", '^([0-9]+)[.,]00?$', '\1') AS position_schools)) AS INTEGER) END AS position
FROM (SELECT "schoolId" AS "schoolId", "district" AS "district", "locality" AS "locality", "ownership" AS "ownership", "schoolType" AS "schoolType", "studyForm" AS "studyForm", "inDepthClasses" AS "inDepthClasses", "eveningDepartment" AS "eveningDepartment", "camps" AS "camps", "computers" AS "computers", "computersWithInternet" AS "computersWithInternet", '0' AS "closed"
FROM (SELECT "schoolId", "district", "locality", "ownership", "schoolType", "studyForm", "inDepthClasses", "eveningDepartment", "camps", "computers", "computersWithInternet"
FROM read_csv(?, auto_detect=false, delim=?, quote='"', escape='"', header=true, skip=?, columns={'schoolId': 'VARCHAR', 'district': 'VARCHAR', 'locality': 'VARCHAR', 'ownership': 'VARCHAR', 'schoolType': 'VARCHAR', 'studyForm': 'VARCHAR', 'inDepthClasses': 'VARCHAR', 'eveningDepartment': 'VARCHAR', 'camps': 'VARCHAR', 'computers': 'VARCHAR', 'computersWithInternet': 'VARCHAR'}, store_rejects=true, rejects_table='unreadable_schools', rejects_scan='scan_unreadable_schools', rejects_limit=200000)) AS given) AS r
-- ["/data/whole/schools.csv",",",0]

CREATE VIEW placed_schools AS SELECT s.rowid AS place, s.* EXCLUDE (position), l.d_region, CAST(coalesce(l.d_district, s.position) AS SMALLINT) AS d_district
FROM stage_schools AS s LEFT JOIN lookup_schools AS l ON l.position = s.position
WHERE NOT (coalesce(s.c_school_id, 0) = -1
AND  coalesce(s.position, 0) = -1
AND  coalesce(s.c_locality, 0) = -1
AND  coalesce(s.c_ownership, 0) = -1
AND  coalesce(s.c_school_type, 0) = -1
AND  coalesce(s.c_study_form, 0) = -1
AND  coalesce(s.c_in_depth_classes, 0) = -1
AND  coalesce(s.c_evening_department, 0) = -1
AND  coalesce(s.c_camps, 0) = -1
AND  coalesce(s.c_computers, 0) = -1
AND  coalesce(s.c_computers_with_internet, 0) = -1)
-- []

SELECT count(*)
FROM stage_schools
WHERE NOT (coalesce(c_school_id, 0) = -1
AND  coalesce(position, 0) = -1
AND  coalesce(c_locality, 0) = -1
AND  coalesce(c_ownership, 0) = -1
AND  coalesce(c_school_type, 0) = -1
AND  coalesce(c_study_form, 0) = -1
AND  coalesce(c_in_depth_classes, 0) = -1
AND  coalesce(c_evening_department, 0) = -1
AND  coalesce(c_camps, 0) = -1
AND  coalesce(c_computers, 0) = -1
AND  coalesce(c_computers_with_internet, 0) = -1)
-- []

SELECT count(DISTINCT line)
FROM unreadable_schools
-- []

CREATE TABLE fault_schools (place BIGINT, number INTEGER)
-- []

SELECT count(*)
FROM placed_schools
WHERE c_school_id IS NULL
AND  (CAST(coalesce(c_school_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_ownership, 0) = -1 AS INTEGER) + CAST(coalesce(c_school_type, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_in_depth_classes, 0) = -1 AS INTEGER) + CAST(coalesce(c_evening_department, 0) = -1 AS INTEGER) + CAST(coalesce(c_camps, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers_with_internet, 0) = -1 AS INTEGER)) >= 9 OR (c_school_id = -1)
AND  NOT (c_school_id IS NULL
AND  (CAST(coalesce(c_school_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_ownership, 0) = -1 AS INTEGER) + CAST(coalesce(c_school_type, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_in_depth_classes, 0) = -1 AS INTEGER) + CAST(coalesce(c_evening_department, 0) = -1 AS INTEGER) + CAST(coalesce(c_camps, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers_with_internet, 0) = -1 AS INTEGER)) >= 9) OR (c_school_id = -2)
AND  NOT (c_school_id IS NULL
AND  (CAST(coalesce(c_school_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_ownership, 0) = -1 AS INTEGER) + CAST(coalesce(c_school_type, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_in_depth_classes, 0) = -1 AS INTEGER) + CAST(coalesce(c_evening_department, 0) = -1 AS INTEGER) + CAST(coalesce(c_camps, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers_with_internet, 0) = -1 AS INTEGER)) >= 9) OR (c_school_id IS NULL)
AND  NOT (c_school_id IS NULL
AND  (CAST(coalesce(c_school_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_ownership, 0) = -1 AS INTEGER) + CAST(coalesce(c_school_type, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_in_depth_classes, 0) = -1 AS INTEGER) + CAST(coalesce(c_evening_department, 0) = -1 AS INTEGER) + CAST(coalesce(c_camps, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers_with_internet, 0) = -1 AS INTEGER)) >= 9) OR (d_district = -1)
AND  NOT (c_school_id IS NULL
AND  (CAST(coalesce(c_school_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_ownership, 0) = -1 AS INTEGER) + CAST(coalesce(c_school_type, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_in_depth_classes, 0) = -1 AS INTEGER) + CAST(coalesce(c_evening_department, 0) = -1 AS INTEGER) + CAST(coalesce(c_camps, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers_with_internet, 0) = -1 AS INTEGER)) >= 9) OR (d_district = -3)
AND  NOT (c_school_id IS NULL
AND  (CAST(coalesce(c_school_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_ownership, 0) = -1 AS INTEGER) + CAST(coalesce(c_school_type, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_in_depth_classes, 0) = -1 AS INTEGER) + CAST(coalesce(c_evening_department, 0) = -1 AS INTEGER) + CAST(coalesce(c_camps, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers_with_internet, 0) = -1 AS INTEGER)) >= 9) OR (d_district IS NULL)
AND  NOT (c_school_id IS NULL
AND  (CAST(coalesce(c_school_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_ownership, 0) = -1 AS INTEGER) + CAST(coalesce(c_school_type, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_in_depth_classes, 0) = -1 AS INTEGER) + CAST(coalesce(c_evening_department, 0) = -1 AS INTEGER) + CAST(coalesce(c_camps, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers_with_internet, 0) = -1 AS INTEGER)) >= 9) OR (c_locality = -1)
AND  NOT (c_school_id IS NULL
AND  (CAST(coalesce(c_school_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_ownership, 0) = -1 AS INTEGER) + CAST(coalesce(c_school_type, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_in_depth_classes, 0) = -1 AS INTEGER) + CAST(coalesce(c_evening_department, 0) = -1 AS INTEGER) + CAST(coalesce(c_camps, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers_with_internet, 0) = -1 AS INTEGER)) >= 9) OR (c_locality IS NULL)
AND  NOT (c_school_id IS NULL
AND  (CAST(coalesce(c_school_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_ownership, 0) = -1 AS INTEGER) + CAST(coalesce(c_school_type, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_in_depth_classes, 0) = -1 AS INTEGER) + CAST(coalesce(c_evening_department, 0) = -1 AS INTEGER) + CAST(coalesce(c_camps, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers_with_internet, 0) = -1 AS INTEGER)) >= 9) OR (c_ownership = -1)
AND  NOT (c_school_id IS NULL
AND  (CAST(coalesce(c_school_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_ownership, 0) = -1 AS INTEGER) + CAST(coalesce(c_school_type, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_in_depth_classes, 0) = -1 AS INTEGER) + CAST(coalesce(c_evening_department, 0) = -1 AS INTEGER) + CAST(coalesce(c_camps, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers_with_internet, 0) = -1 AS INTEGER)) >= 9) OR (c_ownership IS NULL)
AND  NOT (c_school_id IS NULL
AND  (CAST(coalesce(c_school_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_ownership, 0) = -1 AS INTEGER) + CAST(coalesce(c_school_type, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_in_depth_classes, 0) = -1 AS INTEGER) + CAST(coalesce(c_evening_department, 0) = -1 AS INTEGER) + CAST(coalesce(c_camps, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers_with_internet, 0) = -1 AS INTEGER)) >= 9) OR (c_school_type = -1)
AND  NOT (c_school_id IS NULL
AND  (CAST(coalesce(c_school_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_ownership, 0) = -1 AS INTEGER) + CAST(coalesce(c_school_type, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_in_depth_classes, 0) = -1 AS INTEGER) + CAST(coalesce(c_evening_department, 0) = -1 AS INTEGER) + CAST(coalesce(c_camps, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers_with_internet, 0) = -1 AS INTEGER)) >= 9) OR (c_school_type IS NULL)
AND  NOT (c_school_id IS NULL
AND  (CAST(coalesce(c_school_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_ownership, 0) = -1 AS INTEGER) + CAST(coalesce(c_school_type, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_in_depth_classes, 0) = -1 AS INTEGER) + CAST(coalesce(c_evening_department, 0) = -1 AS INTEGER) + CAST(coalesce(c_camps, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers_with_internet, 0) = -1 AS INTEGER)) >= 9) OR (c_study_form = -1)
AND  NOT (c_school_id IS NULL
AND  (CAST(coalesce(c_school_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_ownership, 0) = -1 AS INTEGER) + CAST(coalesce(c_school_type, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_in_depth_classes, 0) = -1 AS INTEGER) + CAST(coalesce(c_evening_department, 0) = -1 AS INTEGER) + CAST(coalesce(c_camps, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers_with_internet, 0) = -1 AS INTEGER)) >= 9) OR (c_study_form IS NULL)
AND  NOT (c_school_id IS NULL
AND  (CAST(coalesce(c_school_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_ownership, 0) = -1 AS INTEGER) + CAST(coalesce(c_school_type, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_in_depth_classes, 0) = -1 AS INTEGER) + CAST(coalesce(c_evening_department, 0) = -1 AS INTEGER) + CAST(coalesce(c_camps, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers_with_internet, 0) = -1 AS INTEGER)) >= 9) OR (c_in_depth_classes = -1)
AND  NOT (c_school_id IS NULL
AND  (CAST(coalesce(c_school_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_ownership, 0) = -1 AS INTEGER) + CAST(coalesce(c_school_type, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_in_depth_classes, 0) = -1 AS INTEGER) + CAST(coalesce(c_evening_department, 0) = -1 AS INTEGER) + CAST(coalesce(c_camps, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers_with_internet, 0) = -1 AS INTEGER)) >= 9) OR (c_in_depth_classes IS NULL)
AND  NOT (c_school_id IS NULL
AND  (CAST(coalesce(c_school_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_ownership, 0) = -1 AS INTEGER) + CAST(coalesce(c_school_type, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_in_depth_classes, 0) = -1 AS INTEGER) + CAST(coalesce(c_evening_department, 0) = -1 AS INTEGER) + CAST(coalesce(c_camps, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers_with_internet, 0) = -1 AS INTEGER)) >= 9) OR (c_evening_department = -1)
AND  NOT (c_school_id IS NULL
AND  (CAST(coalesce(c_school_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_ownership, 0) = -1 AS INTEGER) + CAST(coalesce(c_school_type, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_in_depth_classes, 0) = -1 AS INTEGER) + CAST(coalesce(c_evening_department, 0) = -1 AS INTEGER) + CAST(coalesce(c_camps, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers_with_internet, 0) = -1 AS INTEGER)) >= 9) OR (c_evening_department IS NULL)
AND  NOT (c_school_id IS NULL
AND  (CAST(coalesce(c_school_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_ownership, 0) = -1 AS INTEGER) + CAST(coalesce(c_school_type, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_in_depth_classes, 0) = -1 AS INTEGER) + CAST(coalesce(c_evening_department, 0) = -1 AS INTEGER) + CAST(coalesce(c_camps, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers_with_internet, 0) = -1 AS INTEGER)) >= 9) OR (c_camps = -1)
AND  NOT (c_school_id IS NULL
AND  (CAST(coalesce(c_school_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_ownership, 0) = -1 AS INTEGER) + CAST(coalesce(c_school_type, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_in_depth_classes, 0) = -1 AS INTEGER) + CAST(coalesce(c_evening_department, 0) = -1 AS INTEGER) + CAST(coalesce(c_camps, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers_with_internet, 0) = -1 AS INTEGER)) >= 9) OR ((c_camps IS NULL OR (c_camps <> -1
AND  (c_camps < 0 OR c_camps > 20))))
AND  NOT (c_school_id IS NULL
AND  (CAST(coalesce(c_school_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_ownership, 0) = -1 AS INTEGER) + CAST(coalesce(c_school_type, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_in_depth_classes, 0) = -1 AS INTEGER) + CAST(coalesce(c_evening_department, 0) = -1 AS INTEGER) + CAST(coalesce(c_camps, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers_with_internet, 0) = -1 AS INTEGER)) >= 9) OR (c_computers = -1)
AND  NOT (c_school_id IS NULL
AND  (CAST(coalesce(c_school_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_ownership, 0) = -1 AS INTEGER) + CAST(coalesce(c_school_type, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_in_depth_classes, 0) = -1 AS INTEGER) + CAST(coalesce(c_evening_department, 0) = -1 AS INTEGER) + CAST(coalesce(c_camps, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers_with_internet, 0) = -1 AS INTEGER)) >= 9) OR ((c_computers IS NULL OR (c_computers <> -1
AND  (c_computers < 0 OR c_computers > 5000))))
AND  NOT (c_school_id IS NULL
AND  (CAST(coalesce(c_school_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_ownership, 0) = -1 AS INTEGER) + CAST(coalesce(c_school_type, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_in_depth_classes, 0) = -1 AS INTEGER) + CAST(coalesce(c_evening_department, 0) = -1 AS INTEGER) + CAST(coalesce(c_camps, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers_with_internet, 0) = -1 AS INTEGER)) >= 9) OR (c_computers_with_internet = -1)
AND  NOT (c_school_id IS NULL
AND  (CAST(coalesce(c_school_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_ownership, 0) = -1 AS INTEGER) + CAST(coalesce(c_school_type, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_in_depth_classes, 0) = -1 AS INTEGER) + CAST(coalesce(c_evening_department, 0) = -1 AS INTEGER) + CAST(coalesce(c_camps, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers_with_internet, 0) = -1 AS INTEGER)) >= 9) OR ((c_computers_with_internet IS NULL OR (c_computers_with_internet <> -1
AND  (c_computers_with_internet < 0 OR c_computers_with_internet > 5000))))
AND  NOT (c_school_id IS NULL
AND  (CAST(coalesce(c_school_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_ownership, 0) = -1 AS INTEGER) + CAST(coalesce(c_school_type, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_in_depth_classes, 0) = -1 AS INTEGER) + CAST(coalesce(c_evening_department, 0) = -1 AS INTEGER) + CAST(coalesce(c_camps, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers_with_internet, 0) = -1 AS INTEGER)) >= 9) OR (c_closed = -1)
AND  NOT (c_school_id IS NULL
AND  (CAST(coalesce(c_school_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_ownership, 0) = -1 AS INTEGER) + CAST(coalesce(c_school_type, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_in_depth_classes, 0) = -1 AS INTEGER) + CAST(coalesce(c_evening_department, 0) = -1 AS INTEGER) + CAST(coalesce(c_camps, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers_with_internet, 0) = -1 AS INTEGER)) >= 9) OR (c_closed IS NULL)
AND  NOT (c_school_id IS NULL
AND  (CAST(coalesce(c_school_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_ownership, 0) = -1 AS INTEGER) + CAST(coalesce(c_school_type, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_in_depth_classes, 0) = -1 AS INTEGER) + CAST(coalesce(c_evening_department, 0) = -1 AS INTEGER) + CAST(coalesce(c_camps, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers_with_internet, 0) = -1 AS INTEGER)) >= 9) OR ((c_computers_with_internet BETWEEN 0
AND  5000
AND  c_computers BETWEEN 0
AND  5000
AND  NOT ((c_computers_with_internet - c_computers) <= 0)))
AND  NOT (c_school_id IS NULL
AND  (CAST(coalesce(c_school_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_ownership, 0) = -1 AS INTEGER) + CAST(coalesce(c_school_type, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_in_depth_classes, 0) = -1 AS INTEGER) + CAST(coalesce(c_evening_department, 0) = -1 AS INTEGER) + CAST(coalesce(c_camps, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers_with_internet, 0) = -1 AS INTEGER)) >= 9) OR ((c_school_type >= 0
AND  c_in_depth_classes >= 0
AND  c_school_type IN (6)
AND  NOT c_in_depth_classes IN (1)))
AND  NOT (c_school_id IS NULL
AND  (CAST(coalesce(c_school_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_ownership, 0) = -1 AS INTEGER) + CAST(coalesce(c_school_type, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_in_depth_classes, 0) = -1 AS INTEGER) + CAST(coalesce(c_evening_department, 0) = -1 AS INTEGER) + CAST(coalesce(c_camps, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers_with_internet, 0) = -1 AS INTEGER)) >= 9) OR ((c_school_type >= 0
AND  c_study_form >= 0
AND  (c_school_type IN (5) OR c_study_form IN (2))
AND  NOT (c_school_type IN (5)
AND  c_study_form IN (2))))
AND  NOT (c_school_id IS NULL
AND  (CAST(coalesce(c_school_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_ownership, 0) = -1 AS INTEGER) + CAST(coalesce(c_school_type, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_in_depth_classes, 0) = -1 AS INTEGER) + CAST(coalesce(c_evening_department, 0) = -1 AS INTEGER) + CAST(coalesce(c_camps, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers_with_internet, 0) = -1 AS INTEGER)) >= 9) OR ((c_evening_department >= 0
AND  c_study_form >= 0
AND  c_evening_department IN (1)
AND  NOT c_study_form IN (1)))
AND  NOT (c_school_id IS NULL
AND  (CAST(coalesce(c_school_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_ownership, 0) = -1 AS INTEGER) + CAST(coalesce(c_school_type, 0) = -1 AS INTEGER) + CAST(coalesce(c_study_form, 0) = -1 AS INTEGER) + CAST(coalesce(c_in_depth_classes, 0) = -1 AS INTEGER) + CAST(coalesce(c_evening_department, 0) = -1 AS INTEGER) + CAST(coalesce(c_camps, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers, 0) = -1 AS INTEGER) + CAST(coalesce(c_computers_with_internet, 0) = -1 AS INTEGER)) >= 9)
-- []

SELECT count(*) - count(DISTINCT id)
FROM stage_schools
WHERE NOT (coalesce(c_school_id, 0) = -1
AND  coalesce(position, 0) = -1
AND  coalesce(c_locality, 0) = -1
AND  coalesce(c_ownership, 0) = -1
AND  coalesce(c_school_type, 0) = -1
AND  coalesce(c_study_form, 0) = -1
AND  coalesce(c_in_depth_classes, 0) = -1
AND  coalesce(c_evening_department, 0) = -1
AND  coalesce(c_camps, 0) = -1
AND  coalesce(c_computers, 0) = -1
AND  coalesce(c_computers_with_internet, 0) = -1)
-- []

CREATE TABLE refused_schools AS SELECT DISTINCT place
FROM fault_schools
WHERE number IN (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- [0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31]

SELECT number, count(*)
FROM fault_schools GROUP BY number
-- []

SELECT count(*)
FROM refused_schools
-- []

CREATE TABLE lookup_teachers AS SELECT row_number() OVER (ORDER BY code) - 1 AS position, *
FROM (SELECT id AS code, CASE WHEN count(*) > 1 THEN -5 ELSE any_value(number) END AS number, any_value(d_region) AS d_region, any_value(d_district) AS d_district, any_value(o_school_type) AS o_school_type, any_value(o_study_form) AS o_study_form, any_value(o_locality) AS o_locality, any_value(o_ownership) AS o_ownership
FROM (SELECT id, CASE WHEN c_closed = 0 THEN place + 1 ELSE -6 END AS number, d_region, d_district, c_school_type AS o_school_type, c_study_form AS o_study_form, c_locality AS o_locality, c_ownership AS o_ownership
FROM placed_schools
WHERE place NOT IN (SELECT place
FROM refused_schools) UNION ALL SELECT DISTINCT id, -4, NULL, NULL, NULL, NULL, NULL, NULL
FROM placed_schools
WHERE place IN (SELECT place
FROM refused_schools)
AND  id IS NOT NULL
AND  id NOT IN (SELECT id
FROM (SELECT id, CASE WHEN c_closed = 0 THEN place + 1 ELSE -6 END AS number, d_region, d_district, c_school_type AS o_school_type, c_study_form AS o_study_form, c_locality AS o_locality, c_ownership AS o_ownership
FROM placed_schools
WHERE place NOT IN (SELECT place
FROM refused_schools)) AS k)) AS a GROUP BY id) AS l
-- []

CREATE TYPE position_teachers AS ENUM (SELECT code
FROM lookup_teachers ORDER BY position)
-- []

CREATE TABLE stage_teachers AS SELECT CAST(CASE WHEN r."teacherId" IS NULL THEN -1 WHEN length(r."teacherId") = 12
AND  NOT regexp_matches(r."teacherId", '[^0-9]') THEN -2 WHEN length(r."teacherId") <= 40
AND  NOT regexp_matches(r."teacherId", '[^A-Za-z0-9_-]') THEN 0 END AS TINYINT) AS c_teacher_id, hash(r."teacherId") AS id, CAST(CASE r."sex" WHEN 'male' THEN 1 WHEN 'female' THEN 2 ELSE CASE WHEN r."sex" IS NULL THEN -1 ELSE NULL END END AS TINYINT) AS c_sex, CAST(CASE WHEN r."grades" IS NULL THEN -1 WHEN regexp_full_match(r."grades", '(0|1|2|3|4|5|6|7|8|9|10|11|12)(\+(0|1|2|3|4|5|6|7|8|9|10|11|12))*')
AND  list_unique(string_split(r."grades", '+')) = len(string_split(r."grades", '+')) THEN list_sum(list_transform(string_split(r."grades", '+'), code -> CASE code WHEN '0' THEN 1 WHEN '1' THEN 2 WHEN '2' THEN 4 WHEN '3' THEN 8 WHEN '4' THEN 16 WHEN '5' THEN 32 WHEN '6' THEN 64 WHEN '7' THEN 128 WHEN '8' THEN 256 WHEN '9' THEN 512 WHEN '10' THEN 1024 WHEN '11' THEN 2048 WHEN '12' THEN 4096 END)) END AS INTEGER) AS c_grades, CASE WHEN r."age" IS NULL THEN -1 WHEN left(r."age", 1) <> '-'
AND  CAST(TRY_CAST(r."age" AS SMALLINT) AS VARCHAR) = r."age" THEN TRY_CAST(r."age" AS SMALLINT) WHEN left(regexp_replace(r."age", '^([0-9]+)[.,]00?$', '\1'), 1) <> '-'
AND  CAST(TRY_CAST(regexp_replace(r."age", '^([0-9]+)[.,]00?$', '\1') AS SMALLINT) AS VARCHAR) = regexp_replace(r."age", '^([0-9]+)[.,]00?$', '\1') THEN TRY_CAST(regexp_replace(r."age", '^([0-9]+)[.,]00?$', '\1') AS SMALLINT) END AS c_age, CAST(CASE r."ethnicity" WHEN 'kazakh' THEN 1 WHEN 'russian' THEN 2 WHEN 'uzbek' THEN 3 WHEN 'uyghur' THEN 4 WHEN 'ukrainian' THEN 5 WHEN 'tatar' THEN 6 WHEN 'german' THEN 7 WHEN 'turkish' THEN 8 WHEN 'azerbaijani' THEN 9 WHEN 'korean' THEN 10 WHEN 'dungan' THEN 11 WHEN 'tajik' THEN 12 WHEN 'belarusian' THEN 13 WHEN 'kurdish' THEN 14 WHEN 'chechen' THEN 15 WHEN 'polish' THEN 16 WHEN 'bashkir' THEN 17 WHEN 'other' THEN 18 WHEN 'notStated' THEN 19 ELSE CASE WHEN r."ethnicity" IS NULL THEN -1 ELSE NULL END END AS TINYINT) AS c_ethnicity, CAST(CASE r."higherEducation" WHEN '0' THEN 0 WHEN '1' THEN 1 ELSE CASE WHEN r."higherEducation" IS NULL THEN -1 ELSE CASE regexp_replace(r."higherEducation", '^([0-9]+)[.,]00?$', '\1') WHEN '0' THEN 0 WHEN '1' THEN 1 END END END AS TINYINT) AS c_higher_education, CASE WHEN TRY_CAST(r."schoolId" AS position_teachers) IS NOT NULL THEN CAST(enum_code(TRY_CAST(r."schoolId" AS position_teachers)) AS INTEGER) WHEN r."schoolId" IS NULL THEN -1 WHEN length(r."schoolId") = 12
AND  NOT regexp_matches(r."schoolId", '[^0-9]') THEN -2 END AS position
FROM (SELECT "teacherId", "schoolId", "sex", "grades", "age", "ethnicity", "higherEducation"
FROM read_csv(?, auto_detect=false, delim=?, quote='"', escape='"', header=true, skip=?, columns={'teacherId': 'VARCHAR', 'schoolId': 'VARCHAR', 'sex': 'VARCHAR', 'grades': 'VARCHAR', 'age': 'VARCHAR', 'ethnicity': 'VARCHAR', 'higherEducation': 'VARCHAR'}, store_rejects=true, rejects_table='unreadable_teachers', rejects_scan='scan_unreadable_teachers', rejects_limit=200000)) AS r
-- ["/data/whole/teachers.csv",",",0]

CREATE VIEW placed_teachers AS SELECT s.rowid AS place, s.* EXCLUDE (position), l.d_region, CAST(coalesce(l.number, s.position) AS INTEGER) AS organisation, l.d_district, l.o_school_type, l.o_study_form, l.o_locality, l.o_ownership
FROM stage_teachers AS s LEFT JOIN lookup_teachers AS l ON l.position = s.position
WHERE NOT (coalesce(s.c_teacher_id, 0) = -1
AND  coalesce(s.position, 0) = -1
AND  coalesce(s.c_sex, 0) = -1
AND  coalesce(s.c_grades, 0) = -1
AND  coalesce(s.c_age, 0) = -1
AND  coalesce(s.c_ethnicity, 0) = -1
AND  coalesce(s.c_higher_education, 0) = -1)
-- []

SELECT count(*)
FROM stage_teachers
WHERE NOT (coalesce(c_teacher_id, 0) = -1
AND  coalesce(position, 0) = -1
AND  coalesce(c_sex, 0) = -1
AND  coalesce(c_grades, 0) = -1
AND  coalesce(c_age, 0) = -1
AND  coalesce(c_ethnicity, 0) = -1
AND  coalesce(c_higher_education, 0) = -1)
-- []

SELECT count(DISTINCT line)
FROM unreadable_teachers
-- []

CREATE TABLE fault_teachers (place BIGINT, number INTEGER)
-- []

SELECT count(*)
FROM placed_teachers
WHERE c_teacher_id IS NULL
AND  (CAST(coalesce(c_teacher_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grades, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_higher_education, 0) = -1 AS INTEGER)) >= 5 OR (c_teacher_id = -1)
AND  NOT (c_teacher_id IS NULL
AND  (CAST(coalesce(c_teacher_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grades, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_higher_education, 0) = -1 AS INTEGER)) >= 5) OR (c_teacher_id = -2)
AND  NOT (c_teacher_id IS NULL
AND  (CAST(coalesce(c_teacher_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grades, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_higher_education, 0) = -1 AS INTEGER)) >= 5) OR (c_teacher_id IS NULL)
AND  NOT (c_teacher_id IS NULL
AND  (CAST(coalesce(c_teacher_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grades, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_higher_education, 0) = -1 AS INTEGER)) >= 5) OR (organisation = -1)
AND  NOT (c_teacher_id IS NULL
AND  (CAST(coalesce(c_teacher_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grades, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_higher_education, 0) = -1 AS INTEGER)) >= 5) OR (organisation = -2)
AND  NOT (c_teacher_id IS NULL
AND  (CAST(coalesce(c_teacher_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grades, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_higher_education, 0) = -1 AS INTEGER)) >= 5) OR (organisation = -4)
AND  NOT (c_teacher_id IS NULL
AND  (CAST(coalesce(c_teacher_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grades, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_higher_education, 0) = -1 AS INTEGER)) >= 5) OR (organisation = -6)
AND  NOT (c_teacher_id IS NULL
AND  (CAST(coalesce(c_teacher_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grades, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_higher_education, 0) = -1 AS INTEGER)) >= 5) OR (organisation = -5)
AND  NOT (c_teacher_id IS NULL
AND  (CAST(coalesce(c_teacher_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grades, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_higher_education, 0) = -1 AS INTEGER)) >= 5) OR (organisation IS NULL)
AND  NOT (c_teacher_id IS NULL
AND  (CAST(coalesce(c_teacher_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grades, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_higher_education, 0) = -1 AS INTEGER)) >= 5) OR (c_sex = -1)
AND  NOT (c_teacher_id IS NULL
AND  (CAST(coalesce(c_teacher_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grades, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_higher_education, 0) = -1 AS INTEGER)) >= 5) OR (c_sex IS NULL)
AND  NOT (c_teacher_id IS NULL
AND  (CAST(coalesce(c_teacher_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grades, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_higher_education, 0) = -1 AS INTEGER)) >= 5) OR (c_grades = -1)
AND  NOT (c_teacher_id IS NULL
AND  (CAST(coalesce(c_teacher_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grades, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_higher_education, 0) = -1 AS INTEGER)) >= 5) OR (c_grades IS NULL)
AND  NOT (c_teacher_id IS NULL
AND  (CAST(coalesce(c_teacher_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grades, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_higher_education, 0) = -1 AS INTEGER)) >= 5) OR (c_age = -1)
AND  NOT (c_teacher_id IS NULL
AND  (CAST(coalesce(c_teacher_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grades, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_higher_education, 0) = -1 AS INTEGER)) >= 5) OR ((c_age IS NULL OR (c_age <> -1
AND  (c_age < 17 OR c_age > 90))))
AND  NOT (c_teacher_id IS NULL
AND  (CAST(coalesce(c_teacher_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grades, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_higher_education, 0) = -1 AS INTEGER)) >= 5) OR (c_ethnicity = -1)
AND  NOT (c_teacher_id IS NULL
AND  (CAST(coalesce(c_teacher_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grades, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_higher_education, 0) = -1 AS INTEGER)) >= 5) OR (c_ethnicity IS NULL)
AND  NOT (c_teacher_id IS NULL
AND  (CAST(coalesce(c_teacher_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grades, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_higher_education, 0) = -1 AS INTEGER)) >= 5) OR (c_higher_education = -1)
AND  NOT (c_teacher_id IS NULL
AND  (CAST(coalesce(c_teacher_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grades, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_higher_education, 0) = -1 AS INTEGER)) >= 5) OR (c_higher_education IS NULL)
AND  NOT (c_teacher_id IS NULL
AND  (CAST(coalesce(c_teacher_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grades, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_higher_education, 0) = -1 AS INTEGER)) >= 5) OR ((organisation > 0
AND  c_grades >= 0
AND  o_school_type IN (1)
AND  NOT (c_grades & 8160) = 0))
AND  NOT (c_teacher_id IS NULL
AND  (CAST(coalesce(c_teacher_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grades, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_higher_education, 0) = -1 AS INTEGER)) >= 5) OR ((organisation > 0
AND  c_grades >= 0
AND  o_school_type IN (2)
AND  NOT (c_grades & 7168) = 0))
AND  NOT (c_teacher_id IS NULL
AND  (CAST(coalesce(c_teacher_id, 0) = -1 AS INTEGER) + CAST(coalesce(organisation, 0) = -1 AS INTEGER) + CAST(coalesce(c_sex, 0) = -1 AS INTEGER) + CAST(coalesce(c_grades, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER) + CAST(coalesce(c_ethnicity, 0) = -1 AS INTEGER) + CAST(coalesce(c_higher_education, 0) = -1 AS INTEGER)) >= 5)
-- []

SELECT count(*) - count(DISTINCT id)
FROM stage_teachers
WHERE NOT (coalesce(c_teacher_id, 0) = -1
AND  coalesce(position, 0) = -1
AND  coalesce(c_sex, 0) = -1
AND  coalesce(c_grades, 0) = -1
AND  coalesce(c_age, 0) = -1
AND  coalesce(c_ethnicity, 0) = -1
AND  coalesce(c_higher_education, 0) = -1)
-- []

CREATE TABLE refused_teachers AS SELECT DISTINCT place
FROM fault_teachers
WHERE number IN (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- [0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22]

SELECT number, count(*)
FROM fault_teachers GROUP BY number
-- []

SELECT count(*)
FROM refused_teachers
-- []

CREATE TABLE lookup_waitingList AS SELECT row_number() OVER (ORDER BY code) - 1 AS position, *
FROM (SELECT code, number AS d_district, region AS d_region
FROM district_code) AS l
-- []

CREATE TYPE position_waitingList AS ENUM (SELECT code
FROM lookup_waitingList ORDER BY position)
-- []

CREATE TABLE stage_waitingList AS SELECT CAST(CASE WHEN r."childId" IS NULL THEN -1 WHEN length(r."childId") = 12
AND  NOT regexp_matches(r."childId", '[^0-9]') THEN -2 WHEN length(r."childId") <= 40
AND  NOT regexp_matches(r."childId", '[^A-Za-z0-9_-]') THEN 0 END AS TINYINT) AS c_child_id, hash(r."childId") AS id, CAST(CASE r."locality" WHEN 'urban' THEN 1 WHEN 'rural' THEN 2 ELSE CASE WHEN r."locality" IS NULL THEN -1 ELSE NULL END END AS TINYINT) AS c_locality, CASE WHEN r."age" IS NULL THEN -1 WHEN left(r."age", 1) <> '-'
AND  CAST(TRY_CAST(r."age" AS SMALLINT) AS VARCHAR) = r."age" THEN TRY_CAST(r."age" AS SMALLINT) WHEN left(regexp_replace(r."age", '^([0-9]+)[.,]00?$', '\1'), 1) <> '-'
AND  CAST(TRY_CAST(regexp_replace(r."age", '^([0-9]+)[.,]00?$', '\1') AS SMALLINT) AS VARCHAR) = regexp_replace(r."age", '^([0-9]+)[.,]00?$', '\1') THEN TRY_CAST(regexp_replace(r."age", '^([0-9]+)[.,]00?$', '\1') AS SMALLINT) END AS c_age, CASE WHEN TRY_CAST(r."district" AS position_waitingList) IS NOT NULL THEN CAST(enum_code(TRY_CAST(r."district" AS position_waitingList)) AS INTEGER) WHEN r."district" IS NULL THEN -1 WHEN TRY_CAST(regexp_replace(r."district", '^([0-9]+)[.,]00?$', '\1') AS position_waitingList) IS NOT NULL THEN CAST(enum_code(TRY_CAST(regexp_replace(r."district", '^([0-9]+)[.,]00?$', '\1') AS position_waitingList)) AS INTEGER) END AS position
FROM (SELECT "childId", "district", "locality", "age"
FROM read_csv(?, auto_detect=false, delim=?, quote='"', escape='"', header=true, skip=?, columns={'childId': 'VARCHAR', 'district': 'VARCHAR', 'locality': 'VARCHAR', 'age': 'VARCHAR'}, store_rejects=true, rejects_table='unreadable_waitingList', rejects_scan='scan_unreadable_waitingList', rejects_limit=200000)) AS r
-- ["/data/whole/waitingList.csv",",",0]

CREATE VIEW placed_waitingList AS SELECT s.rowid AS place, s.* EXCLUDE (position), l.d_region, CAST(coalesce(l.d_district, s.position) AS SMALLINT) AS d_district
FROM stage_waitingList AS s LEFT JOIN lookup_waitingList AS l ON l.position = s.position
WHERE NOT (coalesce(s.c_child_id, 0) = -1
AND  coalesce(s.position, 0) = -1
AND  coalesce(s.c_locality, 0) = -1
AND  coalesce(s.c_age, 0) = -1)
-- []

SELECT count(*)
FROM stage_waitingList
WHERE NOT (coalesce(c_child_id, 0) = -1
AND  coalesce(position, 0) = -1
AND  coalesce(c_locality, 0) = -1
AND  coalesce(c_age, 0) = -1)
-- []

SELECT count(DISTINCT line)
FROM unreadable_waitingList
-- []

CREATE TABLE fault_waitingList (place BIGINT, number INTEGER)
-- []

SELECT count(*)
FROM placed_waitingList
WHERE c_child_id IS NULL
AND  (CAST(coalesce(c_child_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER)) >= 3 OR (c_child_id = -1)
AND  NOT (c_child_id IS NULL
AND  (CAST(coalesce(c_child_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER)) >= 3) OR (c_child_id = -2)
AND  NOT (c_child_id IS NULL
AND  (CAST(coalesce(c_child_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER)) >= 3) OR (c_child_id IS NULL)
AND  NOT (c_child_id IS NULL
AND  (CAST(coalesce(c_child_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER)) >= 3) OR (d_district = -1)
AND  NOT (c_child_id IS NULL
AND  (CAST(coalesce(c_child_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER)) >= 3) OR (d_district = -3)
AND  NOT (c_child_id IS NULL
AND  (CAST(coalesce(c_child_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER)) >= 3) OR (d_district IS NULL)
AND  NOT (c_child_id IS NULL
AND  (CAST(coalesce(c_child_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER)) >= 3) OR (c_locality = -1)
AND  NOT (c_child_id IS NULL
AND  (CAST(coalesce(c_child_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER)) >= 3) OR (c_locality IS NULL)
AND  NOT (c_child_id IS NULL
AND  (CAST(coalesce(c_child_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER)) >= 3) OR (c_age = -1)
AND  NOT (c_child_id IS NULL
AND  (CAST(coalesce(c_child_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER)) >= 3) OR ((c_age IS NULL OR (c_age <> -1
AND  (c_age < 0 OR c_age > 7))))
AND  NOT (c_child_id IS NULL
AND  (CAST(coalesce(c_child_id, 0) = -1 AS INTEGER) + CAST(coalesce(d_district, 0) = -1 AS INTEGER) + CAST(coalesce(c_locality, 0) = -1 AS INTEGER) + CAST(coalesce(c_age, 0) = -1 AS INTEGER)) >= 3)
-- []

SELECT count(*) - count(DISTINCT id)
FROM stage_waitingList
WHERE NOT (coalesce(c_child_id, 0) = -1
AND  coalesce(position, 0) = -1
AND  coalesce(c_locality, 0) = -1
AND  coalesce(c_age, 0) = -1)
-- []

CREATE TABLE refused_waitingList AS SELECT DISTINCT place
FROM fault_waitingList
WHERE number IN (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- [0,1,2,3,4,5,6,7,8,9,10,11]

SELECT number, count(*)
FROM fault_waitingList GROUP BY number
-- []

SELECT count(*)
FROM refused_waitingList
-- []

PRAGMA force_compression='auto'
-- []

BEGIN TRANSACTION
-- []

INSERT INTO target.member (dimension, number, code) SELECT n.dimension, n.number, n.code
FROM (VALUES (?, ?, ?), (?, ?, ?), (?, ?, ?), …, (?, ?, ?)) AS n(dimension, number, code)
WHERE NOT EXISTS (SELECT 1
FROM target.member AS m
WHERE m.dimension = n.dimension
AND  m.code = n.code) ORDER BY n.dimension, n.number
-- ["region",1,"100000000","region",2,"110000000","region",3,"150000000","region",4,"190000000","region",5,"230000000","region",6,"270000000","region",7,"310000000","region",8,"330000000","region",9,"350000000","region",10,"390000000","region",11,"430000000","region",12,"470000000","region",13,"510000000","region",14,"550000000","region",15,"590000000","region",16,"610000000","region",17,"620000000","region",18,"630000000","region",19,"710000000","region",20,"750000000","region",21,"790000000","district",1,"101000000","district",2,"101800000","district",3,"103200000","district",4,"103400000","district",5,"103600000","district",6,"…"]

COPY (SELECT d_region, d_district, CAST(place + 1 AS INTEGER) AS organisation, c_locality, c_ownership, c_school_type, c_study_form, c_in_depth_classes, c_evening_department, c_camps, c_computers, c_computers_with_internet, id
FROM placed_schools
WHERE place NOT IN (SELECT place
FROM refused_schools)
AND  c_closed = 0 ORDER BY d_region, d_district, organisation) TO ? (FORMAT parquet, COMPRESSION zstd)
-- ["/data/warehouse/records/3/schools.parquet"]

SELECT count(*)
FROM read_parquet(?)
-- ["/data/warehouse/records/3/schools.parquet"]

INSERT INTO target.schools_cell (load, year, d_region, d_district, d_school_type, d_study_form, d_locality, d_ownership, i_1, i_2, i_3, i_4, i_5, i_6, i_7, i_12, i_29, i_30) SELECT ? AS load, ? AS year, d_region, d_district, d_school_type, d_study_form, d_locality, d_ownership, i_1, i_2, i_3, i_4, i_5, i_6, i_7, i_12, i_29, i_30
FROM (SELECT d_region, d_district, CAST(coalesce(c_school_type, 0) AS SMALLINT) AS d_school_type, CAST(coalesce(c_study_form, 0) AS SMALLINT) AS d_study_form, CAST(coalesce(c_locality, 0) AS SMALLINT) AS d_locality, CAST(coalesce(c_ownership, 0) AS SMALLINT) AS d_ownership, CAST(sum(1) AS INTEGER) AS i_1, CAST(sum(CASE WHEN c_school_type IN (1) THEN 1 ELSE 0 END) AS INTEGER) AS i_2, CAST(sum(CASE WHEN c_school_type IN (2) THEN 1 ELSE 0 END) AS INTEGER) AS i_3, CAST(sum(CASE WHEN c_school_type IN (3, 6) THEN 1 ELSE 0 END) AS INTEGER) AS i_4, CAST(sum(CASE WHEN c_in_depth_classes IN (1) THEN 1 ELSE 0 END) AS INTEGER) AS i_5, CAST(sum(CASE WHEN c_school_type IN (6) THEN 1 ELSE 0 END) AS INTEGER) AS i_6, CAST(sum(CASE WHEN c_school_type IN (4) THEN 1 ELSE 0 END) AS INTEGER) AS i_7, CAST(sum(c_camps) AS INTEGER) AS i_12, CAST(sum(CASE WHEN c_study_form IN (1) THEN c_computers ELSE 0 END) AS INTEGER) AS i_29, CAST(sum(c_computers_with_internet) AS INTEGER) AS i_30
FROM read_parquet(?) GROUP BY 1, 2, 3, 4, 5, 6) AS g
WHERE i_1 <> 0 OR i_2 <> 0 OR i_3 <> 0 OR i_4 <> 0 OR i_5 <> 0 OR i_6 <> 0 OR i_7 <> 0 OR i_12 <> 0 OR i_29 <> 0 OR i_30 <> 0 ORDER BY d_region, d_district, d_school_type, d_study_form, d_locality, d_ownership
-- [3,2024,"/data/warehouse/records/3/schools.parquet"]

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
-- [3,2024,3,2024,3,2024,3,2024,3,2024,3,2024,3,2024,3,2024,3,2024,3,2024,3,2024,3,2024]

INSERT INTO target.record_coverage (load, population, d_region, d_district, records) SELECT ? AS load, ? AS population, d_region, d_district, CAST(count(*) AS INTEGER) AS records
FROM read_parquet(?) GROUP BY d_region, d_district ORDER BY d_region, d_district
-- [3,"schools","/data/warehouse/records/3/schools.parquet"]

SELECT count(*)
FROM target.schools_cell
WHERE load = ?
-- [3]

COPY (SELECT d_region, d_district, CAST(organisation AS INTEGER) AS organisation, c_sex, c_grades, c_age, c_ethnicity, c_higher_education, o_school_type, o_study_form, o_locality, o_ownership
FROM placed_teachers
WHERE place NOT IN (SELECT place
FROM refused_teachers) ORDER BY d_region, d_district, organisation) TO ? (FORMAT parquet, COMPRESSION zstd)
-- ["/data/warehouse/records/3/teachers.parquet"]

SELECT count(*)
FROM read_parquet(?)
-- ["/data/warehouse/records/3/teachers.parquet"]

INSERT INTO target.teachers_cell (load, year, d_region, d_district, d_school_type, d_study_form, d_locality, d_ownership, d_sex, d_grade, d_age, d_ethnicity, i_16, i_17) SELECT ? AS load, ? AS year, d_region, d_district, d_school_type, d_study_form, d_locality, d_ownership, d_sex, d_grade, d_age, d_ethnicity, i_16, i_17
FROM (SELECT d_region, d_district, CAST(coalesce(o_school_type, 0) AS SMALLINT) AS d_school_type, CAST(coalesce(o_study_form, 0) AS SMALLINT) AS d_study_form, CAST(coalesce(o_locality, 0) AS SMALLINT) AS d_locality, CAST(coalesce(o_ownership, 0) AS SMALLINT) AS d_ownership, CAST(coalesce(c_sex, 0) AS SMALLINT) AS d_sex, CAST(coalesce(c_grades, 0) AS INTEGER) AS d_grade, CAST(coalesce(CASE WHEN c_age <= 24 THEN 23 WHEN c_age >= 25
AND  c_age <= 34 THEN 24 WHEN c_age >= 35
AND  c_age <= 44 THEN 25 WHEN c_age >= 45
AND  c_age <= 54 THEN 26 WHEN c_age >= 55
AND  c_age <= 64 THEN 27 WHEN c_age >= 65 THEN 28 ELSE 0 END, 0) AS SMALLINT) AS d_age, CAST(coalesce(c_ethnicity, 0) AS SMALLINT) AS d_ethnicity, CAST(sum(1) AS INTEGER) AS i_16, CAST(sum(CASE WHEN c_higher_education IN (1) THEN 1 ELSE 0 END) AS INTEGER) AS i_17
FROM read_parquet(?) GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10) AS g
WHERE i_16 <> 0 OR i_17 <> 0 ORDER BY d_region, d_district, d_school_type, d_study_form, d_locality, d_ownership, d_sex, d_grade, d_age, d_ethnicity
-- [3,2024,"/data/warehouse/records/3/teachers.parquet"]

INSERT INTO target.marginal (load, year, indicator, dimension, d_region, member, value) SELECT *
FROM (SELECT ? AS load, ? AS year, indicator, '' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 16 THEN i_16 WHEN 17 THEN i_17 END AS value
FROM (SELECT d_region, 0 AS member, sum(i_16) AS i_16, sum(i_17) AS i_17
FROM target.teachers_cell
WHERE load = ? AND year = ? GROUP BY d_region) AS g CROSS JOIN (VALUES (16), (17)) AS i(indicator)) AS m
WHERE value <> 0 UNION ALL SELECT ? AS load, ? AS year, indicator, 'd_district' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 16 THEN i_16 WHEN 17 THEN i_17 END AS value
FROM (SELECT d_region, d_district AS member, sum(i_16) AS i_16, sum(i_17) AS i_17
FROM target.teachers_cell
WHERE load = ? AND year = ? GROUP BY d_region, d_district) AS g CROSS JOIN (VALUES (16), (17)) AS i(indicator)) AS m
WHERE value <> 0 UNION ALL SELECT ? AS load, ? AS year, indicator, 'd_school_type' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 16 THEN i_16 END AS value
FROM (SELECT d_region, d_school_type AS member, sum(i_16) AS i_16
FROM target.teachers_cell
WHERE load = ? AND year = ? GROUP BY d_region, d_school_type) AS g CROSS JOIN (VALUES (16)) AS i(indicator)) AS m
WHERE value <> 0 UNION ALL SELECT ? AS load, ? AS year, indicator, 'd_study_form' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 16 THEN i_16 END AS value
FROM (SELECT d_region, d_study_form AS member, sum(i_16) AS i_16
FROM target.teachers_cell
WHERE load = ? AND year = ? GROUP BY d_region, d_study_form) AS g CROSS JOIN (VALUES (16)) AS i(indicator)) AS m
WHERE value <> 0 UNION ALL SELECT ? AS load, ? AS year, indicator, 'd_locality' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 16 THEN i_16 WHEN 17 THEN i_17 END AS value
FROM (SELECT d_region, d_locality AS member, sum(i_16) AS i_16, sum(i_17) AS i_17
FROM target.teachers_cell
WHERE load = ? AND year = ? GROUP BY d_region, d_locality) AS g CROSS JOIN (VALUES (16), (17)) AS i(indicator)) AS m
WHERE value <> 0 UNION ALL SELECT ? AS load, ? AS year, indicator, 'd_ownership' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 16 THEN i_16 WHEN 17 THEN i_17 END AS value
FROM (SELECT d_region, d_ownership AS member, sum(i_16) AS i_16, sum(i_17) AS i_17
FROM target.teachers_cell
WHERE load = ? AND year = ? GROUP BY d_region, d_ownership) AS g CROSS JOIN (VALUES (16), (17)) AS i(indicator)) AS m
WHERE value <> 0 UNION ALL SELECT ? AS load, ? AS year, indicator, 'd_sex' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 16 THEN i_16 WHEN 17 THEN i_17 END AS value
FROM (SELECT d_region, d_sex AS member, sum(i_16) AS i_16, sum(i_17) AS i_17
FROM target.teachers_cell
WHERE load = ? AND year = ? GROUP BY d_region, d_sex) AS g CROSS JOIN (VALUES (16), (17)) AS i(indicator)) AS m
WHERE value <> 0 UNION ALL SELECT ? AS load, ? AS year, indicator, 'd_grade' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 16 THEN i_16 WHEN 17 THEN i_17 END AS value
FROM (SELECT d_region, d_grade AS member, sum(i_16) AS i_16, sum(i_17) AS i_17
FROM target.teachers_cell
WHERE load = ? AND year = ? GROUP BY d_region, d_grade) AS g CROSS JOIN (VALUES (16), (17)) AS i(indicator)) AS m
WHERE value <> 0 UNION ALL SELECT ? AS load, ? AS year, indicator, 'd_age' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 16 THEN i_16 END AS value
FROM (SELECT d_region, d_age AS member, sum(i_16) AS i_16
FROM target.teachers_cell
WHERE load = ? AND year = ? GROUP BY d_region, d_age) AS g CROSS JOIN (VALUES (16)) AS i(indicator)) AS m
WHERE value <> 0 UNION ALL SELECT ? AS load, ? AS year, indicator, 'd_ethnicity' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 16 THEN i_16 END AS value
FROM (SELECT d_region, d_ethnicity AS member, sum(i_16) AS i_16
FROM target.teachers_cell
WHERE load = ? AND year = ? GROUP BY d_region, d_ethnicity) AS g CROSS JOIN (VALUES (16)) AS i(indicator)) AS m
WHERE value <> 0) AS m ORDER BY indicator, dimension, d_region, member
-- [3,2024,3,2024,3,2024,3,2024,3,2024,3,2024,3,2024,3,2024,3,2024,3,2024,3,2024,3,2024,3,2024,3,2024,3,2024,3,2024,3,2024,3,2024,3,2024,3,2024]

INSERT INTO target.record_coverage (load, population, d_region, d_district, records) SELECT ? AS load, ? AS population, d_region, d_district, CAST(count(*) AS INTEGER) AS records
FROM read_parquet(?) GROUP BY d_region, d_district ORDER BY d_region, d_district
-- [3,"teachers","/data/warehouse/records/3/teachers.parquet"]

SELECT count(*)
FROM target.teachers_cell
WHERE load = ?
-- [3]

COPY (SELECT d_region, d_district, CAST(0 AS INTEGER) AS organisation, c_locality, c_age
FROM placed_waitingList
WHERE place NOT IN (SELECT place
FROM refused_waitingList) ORDER BY d_region, d_district, organisation) TO ? (FORMAT parquet, COMPRESSION zstd)
-- ["/data/warehouse/records/3/waitingList.parquet"]

SELECT count(*)
FROM read_parquet(?)
-- ["/data/warehouse/records/3/waitingList.parquet"]

INSERT INTO target.waiting_list_cell (load, year, d_region, d_district, d_locality, d_queue_age, i_41) SELECT ? AS load, ? AS year, d_region, d_district, d_locality, d_queue_age, i_41
FROM (SELECT d_region, d_district, CAST(coalesce(c_locality, 0) AS SMALLINT) AS d_locality, CAST(coalesce(CASE WHEN c_age >= 0 THEN 1 ELSE 0 END + CASE WHEN c_age >= 1
AND  c_age <= 6 THEN 2 ELSE 0 END + CASE WHEN c_age >= 3
AND  c_age <= 6 THEN 4 ELSE 0 END, 0) AS INTEGER) AS d_queue_age, CAST(sum(1) AS INTEGER) AS i_41
FROM read_parquet(?) GROUP BY 1, 2, 3, 4) AS g
WHERE i_41 <> 0 ORDER BY d_region, d_district, d_locality, d_queue_age
-- [3,2024,"/data/warehouse/records/3/waitingList.parquet"]

INSERT INTO target.marginal (load, year, indicator, dimension, d_region, member, value) SELECT *
FROM (SELECT ? AS load, ? AS year, indicator, '' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 41 THEN i_41 END AS value
FROM (SELECT d_region, 0 AS member, sum(i_41) AS i_41
FROM target.waiting_list_cell
WHERE load = ? AND year = ? GROUP BY d_region) AS g CROSS JOIN (VALUES (41)) AS i(indicator)) AS m
WHERE value <> 0 UNION ALL SELECT ? AS load, ? AS year, indicator, 'd_district' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 41 THEN i_41 END AS value
FROM (SELECT d_region, d_district AS member, sum(i_41) AS i_41
FROM target.waiting_list_cell
WHERE load = ? AND year = ? GROUP BY d_region, d_district) AS g CROSS JOIN (VALUES (41)) AS i(indicator)) AS m
WHERE value <> 0 UNION ALL SELECT ? AS load, ? AS year, indicator, 'd_locality' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 41 THEN i_41 END AS value
FROM (SELECT d_region, d_locality AS member, sum(i_41) AS i_41
FROM target.waiting_list_cell
WHERE load = ? AND year = ? GROUP BY d_region, d_locality) AS g CROSS JOIN (VALUES (41)) AS i(indicator)) AS m
WHERE value <> 0 UNION ALL SELECT ? AS load, ? AS year, indicator, 'd_queue_age' AS dimension, d_region, member, CAST(value AS INTEGER) AS value
FROM (SELECT i.indicator, d_region, member, CASE i.indicator WHEN 41 THEN i_41 END AS value
FROM (SELECT d_region, d_queue_age AS member, sum(i_41) AS i_41
FROM target.waiting_list_cell
WHERE load = ? AND year = ? GROUP BY d_region, d_queue_age) AS g CROSS JOIN (VALUES (41)) AS i(indicator)) AS m
WHERE value <> 0) AS m ORDER BY indicator, dimension, d_region, member
-- [3,2024,3,2024,3,2024,3,2024,3,2024,3,2024,3,2024,3,2024]

INSERT INTO target.record_coverage (load, population, d_region, d_district, records) SELECT ? AS load, ? AS population, d_region, d_district, CAST(count(*) AS INTEGER) AS records
FROM read_parquet(?) GROUP BY d_region, d_district ORDER BY d_region, d_district
-- [3,"waitingList","/data/warehouse/records/3/waitingList.parquet"]

SELECT count(*)
FROM target.waiting_list_cell
WHERE load = ?
-- [3]

SELECT c.indicator, coalesce(c.as_of, ?), count(*)
FROM (SELECT k.*
FROM (SELECT c.*, l.sha256 IN (?, ?, ?) AS shipped
FROM target.totals_cell AS c INNER JOIN target.load AS l ON l.number = c.load INNER JOIN (SELECT load, max(sequence) AS used
FROM target.load_use GROUP BY load) AS u ON u.load = c.load
WHERE c.year = ?
AND  c.value IS NOT NULL QUALIFY rank() OVER (PARTITION BY c.indicator, l.sha256 IN (?, ?, ?) ORDER BY u.used DESC) = 1) AS k QUALIFY rank() OVER (PARTITION BY k.indicator, k.grain ORDER BY k.shipped) = 1) AS c
WHERE NOT (CASE WHEN c.as_of IS NULL THEN TRUE ELSE c.as_of = ? END) GROUP BY ALL ORDER BY 1, 2
-- ["2024-10-05","<sha256>","<sha256>","<sha256>",2024,"<sha256>","<sha256>","<sha256>","2024-10-05"]

SELECT indicator, grain
FROM (SELECT k.*
FROM (SELECT c.*, l.sha256 IN (?, ?, ?) AS shipped
FROM target.totals_cell AS c INNER JOIN target.load AS l ON l.number = c.load INNER JOIN (SELECT load, max(sequence) AS used
FROM target.load_use GROUP BY load) AS u ON u.load = c.load
WHERE c.year = ?
AND  c.value IS NOT NULL QUALIFY rank() OVER (PARTITION BY c.indicator, l.sha256 IN (?, ?, ?) ORDER BY u.used DESC) = 1) AS k QUALIFY rank() OVER (PARTITION BY k.indicator, k.grain ORDER BY k.shipped) = 1) AS c
WHERE CASE WHEN c.as_of IS NULL THEN TRUE ELSE c.as_of = ? END GROUP BY indicator, grain ORDER BY indicator, grain
-- ["<sha256>","<sha256>","<sha256>",2024,"<sha256>","<sha256>","<sha256>","2024-10-05"]

SELECT DISTINCT load, population, d_region
FROM target.record_coverage
WHERE load IN (?)
-- [3]

INSERT INTO target.load (number, loaded_at, file, sha256, cells, findings, kind) VALUES (?, ?, ?, ?, ?, ?, 'records')
-- [3,"2026-10-05T06:00:00.000Z","whole","<sha256>",34,"[{\"severity\":\"warning\",\"line\":null,\"column\":null,\"value\":null,\"problem\":{\"code\":\"regionsMissing\",\"parameters\":{\"year\":2024,\"regions\":[\"110000000\",\"150000000\",\"190000000\",\"230000000\",\"270000000\",\"31000…"]

INSERT INTO target.record_load (load, year, reference_date, source, state, demonstration, extract) VALUES (?, ?, ?, ?, ?, CAST(? AS INTEGER) = 1, ?)
-- [3,2024,"2024-10-05","made by hand","normal",1,"[{\"population\":\"schools\",\"file\":\"schools.csv\",\"rows\":5,\"sha256\":\"<sha256>\",\"refused\":0,\"kept\":\"<sha256>…"]

DELETE
FROM target.derivation
WHERE load = ?
-- [3]

INSERT INTO target.derivation (load, edition) VALUES (?, ?)
-- [3,2]

INSERT INTO target.load_use SELECT coalesce(max(sequence), 0) + 1, ?, ?
FROM target.load_use
-- [3,"2026-10-05T06:00:00.000Z"]

COMMIT
-- []

CHECKPOINT target
-- []

DETACH target
-- []
