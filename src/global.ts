/** Everything that a page without a bundler needs, as the global `Liveroom`: what `dist/liveroom.global.js` is built from. */
export * from './index';
export * from './local';
export * from './questions/index';
