export const drawSync = () => '';
