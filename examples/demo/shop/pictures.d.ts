// SPDX-License-Identifier: MIT
export function pictureOf(id: string): string | undefined;
