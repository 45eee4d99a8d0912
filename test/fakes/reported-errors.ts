/** Stands in for the page's `reportError` during one test, and keeps what it was told. */
import { onTestFinished, vi } from 'vitest';

export function collectReportedErrors(): readonly unknown[] {
  const errors: unknown[] = [];
  vi.stubGlobal('reportError', (error: unknown) => void errors.push(error));
  onTestFinished(() => void vi.unstubAllGlobals());
  return errors;
}
