# The site as a container: docker build --build-arg SITE_URL=https://atlas.example -t kep-atlas .
# See docs/hosting.md.
FROM node:24-slim AS build
ARG SITE_URL
ARG BASE_PATH
WORKDIR /work
COPY . .
RUN npm ci --omit=dev && npm run build && node scripts/nginx.ts

FROM nginx:stable-alpine
ARG BASE_PATH
COPY --from=build /work/nginx.conf /etc/nginx/conf.d/default.conf
COPY --from=build /work/dist /srv/site/${BASE_PATH}
EXPOSE 8080
