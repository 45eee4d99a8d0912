import type { LiveRoomError } from '../src/model/errors';

export interface DeclaredCodes {
  title: string;
  codes: { code: string; name?: string; error: LiveRoomError }[];
}
export function declaredCodes(): Promise<DeclaredCodes[]>;
export function errorsPage(): Promise<string>;
export function missingCodes(page: string, sections: readonly DeclaredCodes[]): string[];
