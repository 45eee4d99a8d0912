/** A line of the last minute, a point a second. */
const POINTS = 60;
const WIDTH = 120;
const HEIGHT = 28;
const SVG = 'http://www.w3.org/2000/svg';

export interface Sparkline {
  readonly element: SVGSVGElement;
  push(value: number): void;
}

export function createSparkline(): Sparkline {
  const element = document.createElementNS(SVG, 'svg');
  element.setAttribute('class', 'sparkline');
  element.setAttribute('viewBox', `0 0 ${WIDTH} ${HEIGHT}`);
  element.setAttribute('preserveAspectRatio', 'none');
  element.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(SVG, 'polyline');
  element.append(line);
  const values: number[] = [];

  return {
    element,
    push(value) {
      values.push(value);
      if (values.length > POINTS) values.shift();
      const top = Math.max(1, ...values);
      const points = values.map((each, index) => {
        const x = ((POINTS - values.length + index) / (POINTS - 1)) * WIDTH;
        return `${x.toFixed(1)},${(HEIGHT - 2 - (each / top) * (HEIGHT - 4)).toFixed(1)}`;
      });
      line.setAttribute('points', points.join(' '));
    },
  };
}
