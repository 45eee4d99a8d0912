/**
 * Finds a Chromium to test in: LIVEROOM_CHROMIUM, one that is installed, or, for root on Debian, one that it installs.
 * Prints its path when run by itself. Browser downloads are not tried: they need more network than a registry.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const KNOWN_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Works headless, as root and offline, with a camera and a microphone that need no hardware and no click. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
  '--allow-loopback-in-peer-connection',
];

/** The path of a Chromium, or undefined. */
export function findChromium() {
  const named = process.env.LIVEROOM_CHROMIUM;
  if (named) return existsSync(named) ? named : undefined;
  return KNOWN_PATHS.find((path) => existsSync(path));
}

/** The path of a Chromium, installed first where that can be done without asking; undefined where it can't. */
export function ensureChromium() {
  const found = findChromium();
  if (found || process.env.LIVEROOM_CHROMIUM) return found;
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  process.stderr.write("No Chromium found: installing Debian's (apt-get install chromium).\n");
  try {
    const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    execFileSync('apt-get', ['update', '-qq'], quiet);
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet);
  } catch {
    return undefined;
  }
  return findChromium();
}

export const MISSING_CHROMIUM =
  'Tests need Chromium, Chrome or Edge: install one, or set LIVEROOM_CHROMIUM to its path (Debian, Ubuntu: apt-get install chromium).';

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = ensureChromium();
  if (path) console.log(path);
  else {
    console.error(MISSING_CHROMIUM);
    process.exitCode = 1;
  }
}
