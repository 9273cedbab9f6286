# The portal as one small image: no shell, no root, data under /data.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source

# What restore depends on comes first, so that a change of code does not fetch the packages again.
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY src/ClicRdv.Client/ClicRdv.Client.csproj src/ClicRdv.Client/
COPY src/ClicRdv.Emulator/ClicRdv.Emulator.csproj src/ClicRdv.Emulator/
COPY src/ClicRdvPortal/ClicRdvPortal.csproj src/ClicRdvPortal/RepoWebRoot.targets src/ClicRdvPortal/PortalSheet.targets src/ClicRdvPortal/
RUN dotnet restore src/ClicRdvPortal/ClicRdvPortal.csproj

COPY src/ src/
COPY wwwroot/ wwwroot/
RUN dotnet publish src/ClicRdvPortal/ClicRdvPortal.csproj --configuration Release --no-restore --output /app
RUN mkdir /data

# "extra" brings ICU and time zones: French dates and the zones of the groups need them.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra
WORKDIR /app
COPY --from=build --chown=$APP_UID:$APP_UID /data /data
COPY --from=build /app .

ENV ASPNETCORE_HTTP_PORTS=8080 \
    Portal__DataPath=/data
VOLUME /data
EXPOSE 8080
USER $APP_UID
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["dotnet", "ClicRdvPortal.dll", "health"]
ENTRYPOINT ["dotnet", "ClicRdvPortal.dll"]
