// Counts the same from the same file as the product: node count.mjs {list.csv} {areas.csv} {working-days.csv} {answers.csv}.
import { readFileSync, writeFileSync } from 'node:fs';
import { DuckDBInstance, version } from '@duckdb/node-api';

const [list, areas, workingDays, answers] = process.argv.slice(2);
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const sql = readFileSync(new URL('count.sql', import.meta.url), 'utf8')
  .replace('$list', `'${list}'`)
  .replace('$areas', `'${areas}'`)
  .replace('$working_days', `'${workingDays}'`);

const count = async () => {
  const start = performance.now();
  return { rows: (await connection.runAndReadAll(sql)).getRowsJS(), took: performance.now() - start };
};
const { rows, took: work } = await count();
const { user, system } = process.cpuUsage();
const peak = Number(readFileSync('/proc/self/status', 'utf8').match(/VmHWM:\s+(\d+)/)[1]);
const { took: again } = await count();
console.log(JSON.stringify({ work, copy: 0, again, processor: (user + system) / 1000, peakKilobytes: peak, version: `DuckDB ${version()}, Node ${process.versions.node}` }));

writeFileSync(answers, rows.flatMap(([area, month, count, inTime, seen, factor, days, median]) => [
  ['assessments', area, month, count, '', ''],
  ['in-time', area, month, inTime, count, ''],
  ['child-seen', area, month, seen, count, ''],
  ['average-days', area, month, days, count, ''],
  ['median-days', area, month, '', '', median],
  ['factor-2b', area, month, factor, count, ''],
]).map(line => line.join(',') + '\n').join(''));
