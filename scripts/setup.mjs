// Prepares a machine to run Kith. It runs before `npm ci`, so it imports from `node:` only.
//   npm run setup             dependencies, Redis, development keys
//   npm run setup -- --tests  also Chromium, for the journeys in real browsers
import { spawnSync } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

const OLDEST_NODE = [20, 19];
const withTests = process.argv.includes('--tests');
const dataFolder = resolve(process.env.KITH_DATA_DIR ?? '.kith');

checkNode();
installDependencies();
installProgram({
  what: 'Redis',
  found: process.env.REDIS_URL ? 'REDIS_URL' : onPath('redis-server', 'valkey-server'),
  debian: 'redis-server',
  others: 'brew install redis, or set REDIS_URL to one that runs elsewhere',
});
if (withTests) {
  installProgram({
    what: 'Chromium',
    found: process.env.KITH_CHROMIUM ?? onPath('chromium', 'chromium-browser', 'google-chrome'),
    debian: 'chromium',
    others: 'install Chromium or Chrome and set KITH_CHROMIUM to its path',
  });
  installWindowlessChromium();
}
makeDevelopmentKeys();
say(withTests ? 'Ready. Next: npm test' : 'Ready. Next: npm start');

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const recentEnough = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  if (!recentEnough)
    stop(`Kith needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
}

/** Runs `npm ci`, unless the installed packages are newer than the lockfile. */
function installDependencies() {
  const installed = join('node_modules', '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs) {
    return say('Dependencies: in place.');
  }
  run(['npm', 'ci']);
}

/** Keeps an installed program; otherwise installs it with apt-get, or prints the command when that needs a password. */
function installProgram({ what, found, debian, others }) {
  if (found) return say(`${what}: ${found}`);
  if (!onPath('apt-get')) stop(`${what} is missing. Please ${others}, then run npm run setup again.`);
  const asRoot = rightsFor();
  if (asRoot === null) {
    stop(
      `${what} is missing. Please run: sudo apt-get install ${debian}   (or ${others}), then npm run setup again.`,
    );
  }
  run([...asRoot, 'apt-get', 'update']);
  run([...asRoot, 'apt-get', 'install', '--yes', '--no-install-recommends', debian]);
}

/** Debian's build of Chromium without windows takes less processor in the journeys. Without it they run in the full one. */
function installWindowlessChromium() {
  const debian = 'chromium-headless-shell';
  const asRoot = rightsFor();
  if (process.env.KITH_CHROMIUM || onPath(debian) || !onPath('apt-get') || asRoot === null) return;
  const [command, ...before] = [...asRoot, 'apt-get'];
  const apt = (...parameters) =>
    spawnSync(command, [...before, ...parameters], { stdio: 'ignore' }).status === 0;
  say(`> apt-get install --yes --no-install-recommends ${debian}`);
  const installed = apt('update') && apt('install', '--yes', '--no-install-recommends', debian);
  if (!installed) say(`${debian} cannot be had here: the journeys run in the full Chromium.`);
}

/** The prefix of a command that needs root: nothing, `sudo -n`, or null without the right to. */
function rightsFor() {
  if (process.getuid?.() === 0) return [];
  const sudo = onPath('sudo') && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0;
  return sudo ? ['sudo', '-n'] : null;
}

/** Makes the keys that this machine does not have yet. Each contains a marker by which production recognises and refuses it. */
function makeDevelopmentKeys() {
  const file = join(dataFolder, 'dev-keys.json');
  const before = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const secret = () => Buffer.concat([Buffer.from('kith-dev'), randomBytes(24)]);
  const keys = {
    KITH_MASTER_KEY: secret(),
    KITH_TOKEN_KEY: secret(),
    KITH_CURSOR_KEY: secret(),
    KITH_LOG_KEY: secret(),
    KITH_NAME_KEY: secret(),
    KITH_PUSH_KEY: secret(),
    // An Ed25519 key in PKCS8 form is this prefix and 32 random bytes.
    KITH_RECEIPT_KEY: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), secret()]),
    ...('KITH_SAFEGUARDING_PUBLIC_KEY' in before ? {} : safeguardingKeys()),
  };
  if (Object.keys(keys).every((name) => name in before)) return say(`Development keys: ${file}`);
  const text = Object.fromEntries(
    Object.entries(keys).map(([name, key]) => [name, key.toString('base64url')]),
  );
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  writeFileSync(file, `${JSON.stringify({ ...text, ...before }, null, 2)}\n`, { mode: 0o600 });
  say(`Development keys: made ${file}, readable by you only. Production refuses them.`);
}

/** The key pair for sealed evidence. Only development keeps the private key beside the others: a production server has none. */
function safeguardingKeys() {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    // The last 65 bytes of the SPKI form are the uncompressed point.
    KITH_SAFEGUARDING_PUBLIC_KEY: publicKey.export({ type: 'spki', format: 'der' }).subarray(-65),
    KITH_SAFEGUARDING_PRIVATE_KEY: privateKey.export({ type: 'pkcs8', format: 'der' }),
  };
}

function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((file) => existsSync(file));
}

function run([command, ...parameters]) {
  say(`> ${[command, ...parameters].join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, error } = spawnSync(command, parameters, { stdio: 'inherit', env });
  if (status !== 0) stop(`That did not work${error ? `: ${error.message}` : ''}. Nothing else was changed.`);
}

function say(words) {
  console.log(words);
}

function stop(words) {
  console.error(words);
  process.exit(1);
}
