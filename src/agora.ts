/** `liveroom/agora`: the transport on Agora's network. */
export * from './transport/agora/index';
