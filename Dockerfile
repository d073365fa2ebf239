# The current long-term Node. Built once, run in roles: KITH_ROLES=web, worker, or both.
FROM node:24-bookworm-slim AS build
WORKDIR /kith
COPY package.json package-lock.json .npmrc ./
# No package may run a script of its own.
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json vite.config.ts ./
COPY shared shared
COPY server server
COPY client client
COPY scripts/copyArtefacts.mjs scripts/
COPY scripts/build scripts/build
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:24-bookworm-slim
ENV NODE_ENV=production PORT=3000
WORKDIR /kith
COPY --from=build /kith/package.json ./
COPY --from=build /kith/node_modules node_modules
COPY --from=build /kith/dist dist
# `kith <command>` for operators.
RUN printf '#!/bin/sh\nexec node /kith/dist/server/server/cli/main.js "$@"\n' > /usr/local/bin/kith && chmod 755 /usr/local/bin/kith
# Files belong to root and are only read; the process has no rights of its own.
USER node
EXPOSE 3000
CMD ["node", "--enable-source-maps", "dist/server/server/main.js"]
