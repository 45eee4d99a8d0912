/** Precision, recall, F1 and calibration of answers to labelled rows. */

export class Outcomes {
  truePositives = 0;
  falsePositives = 0;
  falseNegatives = 0;
  trueNegatives = 0;

  count(isQuestion, wasSaid) {
    if (wasSaid) this[isQuestion ? 'truePositives' : 'falsePositives']++;
    else this[isQuestion ? 'falseNegatives' : 'trueNegatives']++;
  }

  get rows() {
    return this.questions + this.falsePositives + this.trueNegatives;
  }

  get questions() {
    return this.truePositives + this.falseNegatives;
  }

  get precision() {
    return share(this.truePositives, this.truePositives + this.falsePositives);
  }

  get recall() {
    return share(this.truePositives, this.questions);
  }

  get f1() {
    return share(2 * this.truePositives, 2 * this.truePositives + this.falsePositives + this.falseNegatives);
  }
}

const share = (part, whole) => (whole === 0 ? undefined : part / whole);

/** @param keyOf by what to tell the answers apart. @returns outcomes by key, sorted by key. */
export function outcomesBy(answers, keyOf) {
  const byKey = new Map();
  for (const answer of answers) {
    const key = keyOf(answer.row);
    if (!byKey.has(key)) byKey.set(key, new Outcomes());
    byKey.get(key).count(answer.row.question, answer.isQuestion);
  }
  return [...byKey].sort(([left], [right]) => (left < right ? -1 : 1));
}

const BINS = 10;

/**
 * Expected calibration error (Naeini et al. 2015): how far the confidence is from the share that are questions, over ten
 * bins of equal width, weighted by their rows.
 */
export function calibrationOf(answers) {
  const bins = Array.from({ length: BINS }, (_, index) => ({ from: index / BINS, rows: 0, confidence: 0, questions: 0 }));
  for (const { row, confidence } of answers) {
    const bin = bins[Math.min(BINS - 1, Math.floor(confidence * BINS))];
    bin.rows++;
    bin.confidence += confidence;
    if (row.question) bin.questions++;
  }
  const error = bins.reduce((sum, bin) => sum + Math.abs(bin.confidence - bin.questions), 0) / answers.length;
  return { bins, error };
}
