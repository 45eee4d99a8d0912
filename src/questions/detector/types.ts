/** What recognises questions: the built-in detector, or a shop's own. */
export interface QuestionDetector {
  /**
   * @param options.locale BCP 47 of the writer, if known; a hint, never needed.
   * @returns whether the text wants an answer, and how sure that is (0–1). Never throws.
   */
  detect(text: string, options?: { locale?: string }): Detection;
}

/** A shop's own detector that takes its time: a service, a model in a worker. It may reject; then another decides. */
export interface RemoteQuestionDetector {
  /**
   * @param options.signal aborts when the answer is not wanted any more: the time is over, or the room was left.
   * @returns a promise of whether the text wants an answer, and how sure that is (0–1).
   */
  detect(text: string, options: { locale?: string; signal: AbortSignal }): Promise<Detection>;
}

/** Either: a detector that answers at once or with a promise. */
export interface QuestionDetectorOption {
  detect(text: string, options: { locale?: string; signal: AbortSignal }): Detection | Promise<Detection>;
}

export interface Detection {
  readonly isQuestion: boolean;
  readonly confidence: number;
}
