/** Removes what the build writes, so that nothing of an older build is published. */
import { rmSync } from 'node:fs';

rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true });
