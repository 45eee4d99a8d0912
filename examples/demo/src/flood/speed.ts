/** The speed slider's scale: 0–100 on the slider is 1×–100×, each step the same factor. Pure. */
export const speedAt = (position: number): number => {
  const speed = 10 ** (position / 50);
  return speed < 10 ? Math.round(speed * 10) / 10 : Math.round(speed);
};
