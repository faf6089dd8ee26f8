FROM node:24.19.0-bookworm-slim AS build
WORKDIR /app
# better-sqlite3 compiles where no prebuilt binary can be had; Node's headers for that lie in the image.
RUN apt-get update \
  && apt-get install -y --no-install-recommends python3 make g++ \
  && rm -rf /var/lib/apt/lists/*
# The dependencies change less often than the sources: their layer is cached until the lock file changes.
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts && npm_config_nodedir=/usr/local npm rebuild better-sqlite3
COPY tsconfig*.json ./
COPY src ./src
# Of better-sqlite3 only the binary is needed at run time, not SQLite's source and the object files.
RUN npm run build \
  && npm prune --omit=dev --ignore-scripts \
  && cd node_modules/better-sqlite3 \
  && cp build/Release/better_sqlite3.node /tmp/ \
  && rm -rf build deps src \
  && mkdir -p build/Release \
  && mv /tmp/better_sqlite3.node build/Release/

FROM node:24.19.0-bookworm-slim
ENV NODE_ENV=production \
    DATABASE_URL=file:/data/cumulus.sqlite
WORKDIR /app
RUN mkdir /data && chown node:node /data
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json manifest.json ./
COPY bin ./bin
COPY migrations ./migrations
COPY knowledge ./knowledge
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "bin/cumulus.js"]
