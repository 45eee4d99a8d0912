/** What judges lines, for whoever loads it: a page shows its chat without. */
export { TextGuard } from './text-guard';
export { UserRates } from './user-rates';
