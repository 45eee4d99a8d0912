// SPDX-License-Identifier: GPL-3.0-or-later
/** The pictures in `images/`, as Vendure's asset storage knows them and as the server hands them out. Takes no uploads. */
import { createReadStream } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const FOLDER = new URL('images/', import.meta.url);
const PICTURE = /^\/?([a-z-]+\.svg)$/;

const pathOf = (name) => fileURLToPath(new URL(name, FOLDER));

export const pictureStorage = {
  toAbsoluteUrl: (request, name) => `${request.protocol}://${request.get('host')}/images/${name}`,
  readFileToBuffer: (name) => readFile(pathOf(name)),
  readFileToStream: async (name) => createReadStream(pathOf(name)),
  fileExists: (name) => access(pathOf(name)).then(() => true, () => false),
  writeFileFromBuffer: refuse,
  writeFileFromStream: refuse,
  deleteFile: refuse,
};

async function refuse() {
  throw new Error('unable to change pictures; this shop has those in its images folder only');
}

/** For Express, under `/images`. */
export async function servePicture(request, response, next) {
  const [, name] = PICTURE.exec(request.path) ?? [];
  if (name === undefined || request.method !== 'GET') return next();
  try {
    const picture = await readFile(pathOf(name));
    response.set({
      'content-type': 'image/svg+xml',
      'cache-control': 'public, max-age=3600',
      'access-control-allow-origin': '*',
    });
    response.end(picture);
  } catch {
    next();
  }
}
