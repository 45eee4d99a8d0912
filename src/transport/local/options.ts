/** The options of the local transport, and what makes them wrong. */
import { invalidOption } from '../../model/errors';

export interface LocalOptions {
  /**
   * Separates shops or demos that live on one origin: tabs meet only within the same scope. At least one character.
   * Default `liveroom`.
   */
  scope?: string;
  media?: LocalMediaOptions;
}

export interface LocalMediaOptions {
  /**
   * WebRTC's configuration of the connections between tabs. Default: none, which suits tabs of one machine; they find
   * each other without servers.
   */
  rtcConfiguration?: RTCConfiguration;
}

export interface LocalSettings {
  readonly scope: string;
  readonly rtcConfiguration: RTCConfiguration;
}

const DEFAULT_SCOPE = 'liveroom';

/** The options with defaults filled in. Throws `invalid-options`, naming the first option that is wrong. */
export function readOptions(options: unknown, action = 'create a local transport'): LocalSettings {
  const { scope, media } = readObject(options, 'options', ['scope', 'media'], action);
  const { rtcConfiguration } = readObject(media, 'media', ['rtcConfiguration'], action);
  return {
    scope: readScope(scope, action),
    rtcConfiguration: readObject(rtcConfiguration, 'media.rtcConfiguration', undefined, action) as RTCConfiguration,
  };
}

/** Checks the `scope` option and fills in its default. */
export function readScope(scope: unknown, action: string): string {
  if (scope === undefined) return DEFAULT_SCOPE;
  if (typeof scope !== 'string' || scope === '') throw invalidOption(action, 'scope', 'must be a non-empty string');
  try {
    encodeURIComponent(scope);
  } catch {
    throw invalidOption(action, 'scope', 'must be well-formed text');
  }
  return scope;
}

/** Checks that `value` is an object, with no other properties than `known` if that is given. */
export function readObject(
  value: unknown,
  path: string,
  known: readonly string[] | undefined,
  action: string,
): Record<string, unknown> {
  if (value === undefined) return {};
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalidOption(action, path, 'must be an object');
  }
  for (const name of known ? Object.keys(value) : []) {
    if (known?.includes(name)) continue;
    const unknownPath = path === 'options' ? name : `${path}.${name}`;
    throw invalidOption(action, unknownPath, `must be one of ${known?.join(', ')}`);
  }
  return value as Record<string, unknown>;
}
