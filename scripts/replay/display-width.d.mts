export function displayWidth(text: string): number;
export function cutToWidth(text: string, width: number): string;
export function padToWidth(text: string, width: number): string;
