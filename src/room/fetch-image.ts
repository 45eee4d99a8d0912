/** Has the browser fetch a picture before it is shown. Where there is no page there is nothing to fetch it for. */
export function fetchImage(url: string): Promise<void> {
  if (typeof Image === 'undefined') return Promise.resolve();
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve();
    image.onerror = () => reject(new Error(`unable to fetch a picture; ${url} can't be loaded`));
    image.src = url;
  });
}
