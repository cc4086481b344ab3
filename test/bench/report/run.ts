import { crossValidated } from '../cross-validate.ts';
import { report, type Row } from './report.ts';

report(crossValidated, (row) => {
  process.stdout.write(`${JSON.stringify(row)}\n`);
  process.stderr.write(`${asLine(row)}\n`);
});

function asLine({ set, figure, n, value, interval, goal, floors }: Row): string {
  const range = interval ? `(${interval[0].toFixed(3)} to ${interval[1].toFixed(3)})` : '';
  const beside = Object.entries(floors ?? {}).map(([name, floor]) => `${name} ${floor.toFixed(3)}`).join(', ');
  return [set.padEnd(28), figure.padEnd(46), `n ${n}`.padEnd(8), value.toFixed(3), range.padEnd(18), (goal ?? '').padEnd(18), beside].join('  ').trimEnd();
}
