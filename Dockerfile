# syntax=docker/dockerfile:1

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source

# What decides about packages comes first, so that a change of code does not restore them again.
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY eng/Microsoft.SqlServer.Server/ eng/Microsoft.SqlServer.Server/
COPY src/NewsSite.Core/NewsSite.Core.csproj src/NewsSite.Core/
COPY src/NewsSite.Web/NewsSite.Web.csproj src/NewsSite.Web/
RUN dotnet restore src/NewsSite.Web

COPY src/ src/
RUN dotnet publish src/NewsSite.Web --configuration Release --no-restore --output /site

FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN apt-get update \
    && apt-get install --yes --no-install-recommends libvips42 fonts-noto-core fonts-droid-fallback \
    && rm -rf /var/lib/apt/lists/*

WORKDIR /app
COPY --from=build /site ./
# A new volume takes the owner of the folder that it covers.
RUN mkdir App_Data && chown app:app App_Data
VOLUME /app/App_Data

USER app
ENV ASPNETCORE_HTTP_PORTS=8080
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s --retries=3 CMD ["dotnet", "NewsSite.Web.dll", "health"]
ENTRYPOINT ["dotnet", "NewsSite.Web.dll"]
