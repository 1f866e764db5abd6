# The site as a container. How to build, start and keep it: docs/container.md
#   docker build -t theoryatlas .
#   docker run --rm -p 5080:5080 --read-only --tmpfs /tmp -v theoryatlas:/data theoryatlas
#
# Debian 12 has the libtorch that the program is compiled against. The images of .NET are of other systems: only .NET's own folder is taken from them.
ARG DEBIAN=debian:bookworm-slim
ARG SDK=mcr.microsoft.com/dotnet/sdk:10.0
ARG ASPNET=mcr.microsoft.com/dotnet/aspnet:10.0

FROM ${SDK} AS sdk
FROM ${ASPNET} AS aspnet

# Everything that compiles; nothing of it but /image and the three styles goes further.
FROM ${DEBIAN} AS build
RUN apt-get update \
 && apt-get install -y --no-install-recommends \
      ca-certificates citation-style-language-locales citation-style-language-styles g++ git libtorch-dev nodejs npm \
 && rm -rf /var/lib/apt/lists/*
COPY --from=sdk /usr/share/dotnet /usr/share/dotnet
RUN ln -s /usr/share/dotnet/dotnet /usr/bin/dotnet
ENV DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1
WORKDIR /source
COPY .editorconfig Directory.Build.props Directory.Packages.props global.json ./
COPY eng/BannedSymbols.txt eng/TorchProvider.props eng/
COPY src src
COPY site site
COPY claims claims
RUN dotnet build src/TheoryAtlas.Cli -c Release -v quiet
COPY corpus corpus
COPY docs docs
COPY LICENSE eng/history.sh ./
# Read from the repository in the context, which is no part of any layer.
RUN --mount=type=bind,target=/context ./history.sh /context >.history
# Native libraries of other systems and the compiler's documentation files are left behind.
RUN mkdir /image \
 && cp -r artifacts/bin/TheoryAtlas.Cli/release /image/app \
 && cp -r claims corpus docs LICENSE .history /image/ \
 && find /image/app -maxdepth 1 -name '*.xml' -delete \
 && if [ -d /image/app/runtimes ]; then find /image/app/runtimes -mindepth 1 -maxdepth 1 ! -name "linux-$(dpkg --print-architecture | sed s/amd64/x64/)" -exec rm -r {} +; fi \
 && chmod -R u=rwX,go=rX /image

# What the program calls as programs: node for formulas and citations, bubblewrap for workers; OpenSSL is what .NET hashes with.
FROM ${DEBIAN} AS runtime
RUN apt-get update \
 && apt-get install -y --no-install-recommends bubblewrap libssl3 nodejs tini \
 && rm -rf /var/lib/apt/lists/* /var/cache/debconf/*-old /var/log/apt /var/log/dpkg.log

# Debian's libtorch depends on whole desktops by way of OpenCV; the image gets the libraries that the loader asks for.
FROM runtime AS libraries
RUN find /usr/lib -name '*.so*' >/known \
 && apt-get update \
 && apt-get install -y --no-install-recommends libopenblas0-pthread libtorch1.13 \
 && rm -rf /var/lib/apt/lists/*
COPY eng/libraries.sh /
COPY --from=build /image/app/libtheoryatlas_torch.so /
RUN /libraries.sh /libtheoryatlas_torch.so /known /found

FROM runtime
COPY --from=libraries /found /
COPY --from=aspnet /usr/share/dotnet /usr/share/dotnet
COPY --from=build /usr/share/citation-style-language/locales/locales-en-US.xml /usr/share/citation-style-language/locales/
COPY --from=build \
      /usr/share/citation-style-language/styles/apa.csl \
      /usr/share/citation-style-language/styles/chicago-author-date.csl \
      /usr/share/citation-style-language/styles/ieee.csl \
      /usr/share/citation-style-language/styles/
COPY --from=build /usr/share/doc/citation-style-language-styles/copyright /usr/share/doc/citation-style-language-styles/
COPY --from=build /image /atlas
# The user that Microsoft's own images run as. A new volume takes the owner of /data.
RUN ldconfig \
 && ln -s /usr/share/dotnet/dotnet /usr/bin/dotnet \
 && printf '#!/bin/sh\nexec dotnet /atlas/app/atlas.dll --data /data "$@"\n' >/usr/local/bin/atlas \
 && chmod 755 /usr/local/bin/atlas \
 && groupadd --gid 1654 atlas \
 && useradd --uid 1654 --gid 1654 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin atlas \
 && install -d -o 1654 -g 1654 /data
ARG DEBIAN
LABEL org.opencontainers.image.title="TheoryAtlas" \
      org.opencontainers.image.description="The literature of deep learning theory, with claims that can be run" \
      org.opencontainers.image.licenses="MIT" \
      org.opencontainers.image.base.name="${DEBIAN}"
WORKDIR /atlas
USER 1654:1654
VOLUME /data
EXPOSE 5080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:5080/healthz').then(answer => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# What is added to `docker run` is added here: --public-address https://atlas.example.org --behind-proxy
ENTRYPOINT ["tini", "--", "atlas", "serve", "--urls", "http://0.0.0.0:5080", "--no-watch"]
