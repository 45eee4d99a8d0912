/** Figures for a spreadsheet or another program. Knows no file. */
import type { InsightReport, Repurchase, Share } from './types';

export interface InsightExport {
  /** As `JSON.parse` would give it: what is undefined is null. */
  readonly json: unknown;
  /** The header, then a row for each figure: `measure, cohort, count, of, share`. No share: empty. */
  readonly rows: readonly (readonly string[])[];
  /** The rows by RFC 4180. */
  readonly csv: string;
}

const HEADER: readonly string[] = ['measure', 'cohort', 'count', 'of', 'share'];

export function exportInsight(report: InsightReport): InsightExport {
  const { returning, answered, cart, purchase, repurchase, cohorts } = report;
  const rows = [
    HEADER,
    rowOf('returning', '', returning),
    rowOf('answered', '', answered),
    rowOf('cart', '', cart),
    rowOf('purchase', '', purchase),
    ...repurchaseRows('', repurchase),
    ...cohorts.flatMap((cohort) => repurchaseRows(cohort.from, cohort)),
  ];
  const asNull = (_: string, value: unknown) => (value === undefined ? null : value);
  return {
    json: JSON.parse(JSON.stringify(report, asNull)) as unknown,
    rows,
    // No cell holds anything but letters, digits, points and hyphens.
    csv: rows.map((row) => `${row.join(',')}\r\n`).join(''),
  };
}

const repurchaseRows = (cohort: string, repurchase: Repurchase): (readonly string[])[] => [
  rowOf('repurchase-30-days', cohort, repurchase.within30Days),
  rowOf('repurchase-60-days', cohort, repurchase.within60Days),
  rowOf('repurchase-90-days', cohort, repurchase.within90Days),
  rowOf('repurchase-ever', cohort, repurchase.ever),
];

const rowOf = (measure: string, cohort: string, { count, of, share }: Share): readonly string[] => [
  measure,
  cohort,
  String(count),
  String(of),
  share === undefined ? '' : String(share),
];
