/** What a host's picture is tuned for: clear products, a face in motion, or getting through at all. */
export type ProfileName = 'product-detail' | 'talking-host' | 'weak-network';

export const PROFILE_NAMES: readonly ProfileName[] = ['product-detail', 'talking-host', 'weak-network'];
