/**
 * The built-in detector: weighs what `features` sees in a text with the trained weights. Knows neither how the weights
 * came about (`npm run train`) nor what the features mean.
 */
import { FeatureReader, hashedScale } from './features';
import { unpackModel } from './model';
import type { Detection, QuestionDetector } from './types';
import { MODEL } from './weights';

/** A question mark at the end all but decides; what comes after one in the middle may be the answer. Log-odds. */
const FINAL_QUESTION_MARK = 4;
const INNER_QUESTION_MARK = 2;

const NO_QUESTION: Detection = Object.freeze({ isQuestion: false, confidence: 0 });

export function createLinearDetector(): QuestionDetector {
  const { hashed, dense, bias, thresholds } = unpackModel(MODEL);
  const reader = new FeatureReader();
  return {
    detect(text, { locale } = {}) {
      if (typeof text !== 'string') return NO_QUESTION;
      reader.read(text, locale);
      if (reader.isEmpty) return NO_QUESTION;
      let hashedSum = 0;
      for (let index = 0; index < reader.hashedCount; index++) {
        hashedSum += hashed[reader.hashed[index] as number] as number;
      }
      let logOdds = bias + hashedSum * hashedScale(reader.hashedCount);
      for (let index = 0; index < reader.denseCount; index++) {
        logOdds += dense[reader.dense[index] as number] as number;
      }
      if (reader.endsInQuestionMark) logOdds = Math.max(logOdds + FINAL_QUESTION_MARK, FINAL_QUESTION_MARK / 2);
      else if (reader.hasQuestionMark) logOdds += INNER_QUESTION_MARK;
      const confidence = 1 / (1 + Math.exp(-logOdds));
      return { isQuestion: confidence >= (thresholds[reader.speaker] as number), confidence };
    },
  };
}
