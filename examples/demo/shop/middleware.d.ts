// SPDX-License-Identifier: MIT
import type { Plugin } from 'vite';

export function shopAt(path: string): Plugin;
