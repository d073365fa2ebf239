// Starts the replica set and makes (or brings up to date) the role that Kith signs in with. Safe to repeat.
/* global db, rs, load, process, require, sleep, print */
const { readFileSync } = require('node:fs');

load('/setup/collections.js');

const secret = (name) => readFileSync(process.env[name], 'utf8').trim();
const { APPEND_ONLY, CHANGEABLE } = globalThis.kithCollections;
const admin = db.getSiblingDB('admin');
const kith = db.getSiblingDB('kith');

admin.auth('root', secret('KITH_ROOT_PASSWORD_FILE'));
try {
  rs.initiate({ _id: 'kith', members: [{ _id: 0, host: 'mongo:27017' }] });
} catch (error) {
  // The shell throws every refusal; that it was done before is none.
  if (error.codeName !== 'AlreadyInitialized') throw error;
}
while (!admin.hello().isWritablePrimary) sleep(200);

const on = (collection, actions) => ({ resource: { db: 'kith', collection }, actions });
const privileges = [
  // Read and insert everywhere; change and remove only where that is somebody's business.
  on('', [
    'find',
    'insert',
    'createCollection',
    'createIndex',
    'listCollections',
    'listIndexes',
    'collStats',
  ]),
  ...CHANGEABLE.map((collection) => on(collection, ['update', 'remove'])),
];
const role = { roles: [], privileges };
if (kith.getRole('kithApplication')) kith.updateRole('kithApplication', role);
else kith.createRole({ role: 'kithApplication', ...role });

const user = { pwd: secret('KITH_APP_PASSWORD_FILE'), roles: ['kithApplication'] };
if (kith.getUser('kith')) kith.updateUser('kith', user);
else kith.createUser({ user: 'kith', ...user });

for (const collection of APPEND_ONLY) print(`${collection}: insert and read only`);
