/** What recognises questions: the built-in detector, or a shop's own. */
export interface QuestionDetector {
  /**
   * @param options.locale BCP 47 of the writer, if known; a hint, never needed.
   * @returns whether the text wants an answer, and how sure that is (0–1). Never throws.
   */
  detect(text: string, options?: { locale?: string }): Detection;
}

export interface Detection {
  readonly isQuestion: boolean;
  readonly confidence: number;
}
