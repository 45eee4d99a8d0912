/** `liveroom/local`: the transport between tabs of one browser. */
export * from './transport/local/index';
