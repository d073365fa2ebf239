#!/usr/bin/env bash
# Makes the files of deploy/secrets that are missing, and changes none that is there: keys, passwords, and the certificates of the stores.
# Usage: deploy/makeSecrets.sh [folder]. Needs openssl. See docs/deploy.md.
set -euo pipefail

CERTIFICATE_DAYS=800

mkdir -p "${1:-deploy/secrets}"
cd "${1:-deploy/secrets}"
chmod 700 .

base64url() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }
random_key() { openssl rand 32 | base64url; }
receipt_key() { openssl genpkey -algorithm ed25519 -outform DER | base64url; }
password() { openssl rand -hex 24; }
mongodb_uri() { echo "mongodb://kith:$(cat mongo-app-password)@mongo:27017/kith?replicaSet=kith&tls=true"; }
redis_url() { echo "rediss://kith:$(cat redis-password)@redis:6379/0"; }
# One user, for keys and channels of Kith alone; none without a password.
redis_users() {
  echo 'user default off'
  echo "user kith on #$(tr -d '\n' < redis-password | openssl dgst -sha256 -r | cut -d' ' -f1) ~kith:* &kith:* +@all -@admin -@dangerous +info"
}

# make NAME COMMAND: writes the output of the command, unless the file exists.
make() {
  [ -e "$1" ] && return
  "$2" > "$1.new"
  mv "$1.new" "$1"
}

# certify NAME: a key and a certificate for the host NAME, in one file.
certify() {
  openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout key -subj "/CN=$1" -out request 2> /dev/null
  printf 'subjectAltName=DNS:%s,DNS:localhost,IP:127.0.0.1\nextendedKeyUsage=serverAuth,clientAuth\n' "$1" > extensions
  openssl x509 -req -in request -CA stores-ca -CAkey ca-key -days "$CERTIFICATE_DAYS" -extfile extensions -out certificate 2> /dev/null
  cat key certificate > "$1-certificate"
}

# The key of the authority is thrown away: new certificates come with a new authority.
certify_stores() {
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout ca-key -days "$CERTIFICATE_DAYS" \
    -subj '/CN=Kith stores' -addext 'keyUsage=critical,keyCertSign' -out stores-ca 2> /dev/null
  certify mongo
  certify redis
  rm ca-key key certificate request extensions
}

for name in kith-master-key kith-token-key kith-cursor-key kith-log-key kith-name-key kith-push-key; do make "$name" random_key; done
make kith-receipt-key receipt_key
# Empty: no e-mail is sent. The address comes from whoever runs your mail.
[ -e kith-smtp-url ] || touch kith-smtp-url
for name in mongo-root-password mongo-app-password redis-password; do make "$name" password; done
make mongodb-uri mongodb_uri
make redis-url redis_url
make redis-users redis_users
[ -e mongo-key-file ] || openssl rand -base64 756 > mongo-key-file
[ -e stores-ca ] || certify_stores
# The images' own users read them; the folder keeps everybody else out.
chmod 644 ./*
[ -e kith-safeguarding-public-key ] || echo 'Still missing: kith-safeguarding-public-key, from the safeguarding lead.'
