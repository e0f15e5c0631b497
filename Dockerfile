# Built from the sources, run without them.
FROM maven:3-eclipse-temurin-17 AS build
WORKDIR /src
COPY pom.xml .
COPY .mvn .mvn
COPY src/main src/main
RUN mvn -B -ntp -Dspotless.check.skip -Denforcer.skip -Dwarnings.are.errors=false compile jar:jar dependency:copy-dependencies@libraries-beside-the-jar

FROM eclipse-temurin:17-jre
RUN useradd --create-home --uid 10001 wirewatch
COPY --from=build /src/target/wirewatch.jar /opt/wirewatch/
COPY --from=build /src/target/lib /opt/wirewatch/lib
RUN mkdir /data && chown wirewatch /data
USER wirewatch
VOLUME /data
ENV WIREWATCH_DATA=/data
EXPOSE 8080
ENTRYPOINT ["java", "-cp", "/opt/wirewatch/wirewatch.jar", "io.wirewatch.cli.Wirewatch"]
CMD ["run"]
