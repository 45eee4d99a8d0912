/** How fast a run was, in messages a second. */
export const perSecond = ({ counts, wallMs }) => (wallMs === 0 ? 0 : (counts.messages / wallMs) * 1000);
