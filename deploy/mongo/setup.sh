#!/usr/bin/env bash
# Runs in the mongo image as root of the database; the passwords are never on a command line.
set -euo pipefail
export KITH_ROOT_PASSWORD_FILE=/run/secrets/mongo-root-password
export KITH_APP_PASSWORD_FILE=/run/secrets/mongo-app-password
exec mongosh --quiet --tls --tlsCAFile /run/secrets/stores-ca --host mongo /setup/setup.js
