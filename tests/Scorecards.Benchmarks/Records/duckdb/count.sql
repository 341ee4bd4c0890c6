-- Rows are counted by place, month and days, then placed in every area: of what was tried nothing was faster.
WITH
  working AS (SELECT * FROM read_csv($working_days, header = true, auto_detect = false, delim = ',', columns = { 'day': 'DATE', 'n': 'INTEGER' })),
  areas AS (SELECT * FROM read_csv($areas, header = true, auto_detect = false, delim = ',', columns = { 'place': 'VARCHAR', 'id': 'VARCHAR' })),
  leaf AS (
    SELECT coalesce(team, area, 'County') AS place, date_trunc('month', authorised_on) AS month, authorised_on - started_on AS days,
      count(*) AS n,
      count(*) FILTER (until.n - since.n <= 45) AS in_time,
      count(*) FILTER (child_seen = 'Yes') AS seen,
      count(*) FILTER (factor = '2B') AS factor
    FROM read_csv($list, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', columns = {
      'assessment_id': 'VARCHAR', 'child_id': 'VARCHAR', 'gender': 'VARCHAR', 'age': 'DECIMAL', 'started_on': 'DATE', 'authorised_on': 'DATE',
      'child_seen': 'VARCHAR', 'factor': 'VARCHAR', 'team': 'VARCHAR', 'area': 'VARCHAR', 'outcome': 'VARCHAR', 'source': 'VARCHAR' }) AS list
    JOIN working AS since ON since.day = started_on
    JOIN working AS until ON until.day = authorised_on
    GROUP BY ALL),
  histogram AS (
    SELECT id, month, days, sum(n) AS n, sum(in_time) AS in_time, sum(seen) AS seen, sum(factor) AS factor
    FROM leaf JOIN areas USING (place)
    GROUP BY ALL),
  placed AS (SELECT *, sum(n) OVER (PARTITION BY id, month) AS total, sum(n) OVER (PARTITION BY id, month ORDER BY days) AS upto FROM histogram)
SELECT id, strftime(month, '%Y-%m'), sum(n)::BIGINT, sum(in_time)::BIGINT, sum(seen)::BIGINT, sum(factor)::BIGINT, sum(n * days)::BIGINT,
  (min(days) FILTER (upto > (total - 1) // 2) + min(days) FILTER (upto > total // 2)) / 2
FROM placed
GROUP BY id, month
