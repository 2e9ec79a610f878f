import { SDKS } from "../languages/sdks.ts";

const [groupId, artifactId] = SDKS.java.package.split(":");

/** A project of nothing but the SDK, whose files and those that it needs are copied into "jars". */
export const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>understudy</groupId>
  <artifactId>program</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>${groupId}</groupId>
      <artifactId>${artifactId}</artifactId>
      <version>${SDKS.java.version}</version>
    </dependency>
  </dependencies>
  <build>
    <plugins>
      <plugin>
        <artifactId>maven-dependency-plugin</artifactId>
        <version>3.6.1</version>
        <configuration>
          <outputDirectory>jars</outputDirectory>
        </configuration>
      </plugin>
    </plugins>
  </build>
</project>
`;
