/** Loads what only those need who publish or keep, when they first do: viewers, who are nearly everyone, never download it. */
import { lazy } from '../../lib/lazy';
import { unreachable } from '../../model/refusals';

export const loadCrewParts = /* @__PURE__ */ lazy(() =>
  import('./crew-parts').catch((cause: unknown) => {
    throw unreachable('publish or keep', 'the page could not load a part of it', cause);
  }),
);
