-- The figures of `cse-widgets centre collect` from its tables, in DuckDB, for more than fits one machine.
--
--   cd the-folder-of-results
--   duckdb -c ".read centre.sql"
--
-- It reads answers.ndjson and elements.ndjson (any number of them: change the names below to 'answers-*.ndjson' or to
-- Parquet) and leaves two tables: element_shares and quartiles. Groups and measures of fewer organisations than
-- `fewest` are left out. What could be worked out by subtraction is NOT: publish of these tables only what the
-- benchmark of `centre collect` holds too, or the table of all and sectors alone where none is left out.

SET VARIABLE fewest = coalesce(getvariable('fewest'), 5);

-- An answer of each assessment, with who gave it: those of one name are one organisation.
CREATE OR REPLACE TEMP VIEW rated AS
SELECT answers.*, criterion, theme, coalesce(lower(organisation), id) AS sharer
FROM read_json(
  'answers.ndjson',
  format = 'newline_delimited',
  columns = {
    id: 'VARCHAR', year: 'INTEGER', newest: 'BOOLEAN', sector: 'VARCHAR', organisation: 'VARCHAR',
    element: 'VARCHAR', rating: 'VARCHAR', met: 'BOOLEAN'
  }
) AS answers
JOIN read_json(
  'elements.ndjson',
  format = 'newline_delimited',
  columns = { element: 'VARCHAR', criterion: 'VARCHAR', theme: 'VARCHAR', place: 'INTEGER' }
) AS elements USING (element)
WHERE rating <> 'not-applicable';

-- Older files of an assessment count in their year, unless fewer organisations than `fewest` have one: the years
-- together less all of them would tell what these few said.
CREATE OR REPLACE TEMP VIEW counted AS
SELECT * FROM rated
WHERE newest OR year IN (
  SELECT year FROM rated WHERE NOT newest
  GROUP BY year HAVING count(DISTINCT sharer) >= getvariable('fewest')
);

-- Each answer in every group that it counts in: all, its sector, its year, its sector in its year.
CREATE OR REPLACE TEMP VIEW grouped AS
SELECT NULL::VARCHAR AS group_sector, NULL::INTEGER AS group_year, * FROM counted WHERE newest
UNION ALL
SELECT sector, NULL, * FROM counted WHERE newest AND sector IS NOT NULL
UNION ALL
SELECT NULL, year, * FROM counted
UNION ALL
SELECT sector, year, * FROM counted WHERE sector IS NOT NULL;

-- Of those who rated an element, the share that gave it each rating.
CREATE OR REPLACE TABLE element_shares AS
WITH given AS (
  SELECT group_sector, group_year, element, rating, count(*) AS times
  FROM grouped GROUP BY ALL
), sizes AS (
  SELECT group_sector, group_year, element, count(*) AS times, count(DISTINCT sharer) AS organisations
  FROM grouped GROUP BY ALL
)
SELECT
  sizes.group_sector AS sector, sizes.group_year AS year, sizes.element, rating,
  given.times / sizes.times AS share, organisations
FROM given
JOIN sizes
  ON given.group_sector IS NOT DISTINCT FROM sizes.group_sector
  AND given.group_year IS NOT DISTINCT FROM sizes.group_year
  AND given.element = sizes.element
WHERE organisations >= getvariable('fewest');

-- Of what each assessment rated, the share that is met: its quartiles by criterion, by theme and of the whole.
-- quantile_cont is QUARTILE.INC of spreadsheets (type 7 of Hyndman and Fan), as in the benchmark.
CREATE OR REPLACE TABLE quartiles AS
WITH measured AS (
  SELECT 'criterion' AS kind, criterion AS measure, * FROM grouped
  UNION ALL
  SELECT 'theme', theme, * FROM grouped WHERE theme IS NOT NULL
  UNION ALL
  SELECT 'whole', 'whole', * FROM grouped
), each AS (
  SELECT
    group_sector, group_year, kind, measure, id, year, any_value(sharer) AS sharer,
    count(*) FILTER (WHERE met) / count(*) AS share_met
  FROM measured GROUP BY group_sector, group_year, kind, measure, id, year
)
SELECT
  group_sector AS sector, group_year AS year, kind, measure AS id,
  quantile_cont(share_met, [0.25, 0.5, 0.75]) AS quartiles,
  count(DISTINCT sharer) AS organisations
FROM each
GROUP BY group_sector, group_year, kind, measure
HAVING count(DISTINCT sharer) >= getvariable('fewest');
