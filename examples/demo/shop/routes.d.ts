// SPDX-License-Identifier: MIT
import type { Shop } from './shop.js';

export function shopRoutes(shop: Shop): (request: Request) => Promise<Response>;
