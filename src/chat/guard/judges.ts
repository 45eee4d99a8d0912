/** What judges lines: loaded in the background of the first join, because a page shows its chat without it. */
export { TextGuard } from './text-guard';
export { UserRates } from './user-rates';
