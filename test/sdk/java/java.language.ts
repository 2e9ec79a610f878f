import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../../compat/run.ts";
import { drive } from "../languages/drive.ts";
import { POM } from "./pom.ts";

drive({
  name: "java",
  errorType: "StytchException.Response",
  install: (folder, certificate) => {
    writeFileSync(join(folder, "pom.xml"), POM);
    run("mvn", ["--batch-mode", "--quiet", "dependency:copy-dependencies"], { cwd: folder });
    const trusted = join(folder, "trusted.p12");
    const store = ["-keystore", trusted, "-storetype", "PKCS12", "-storepass", "changeit"];
    run("keytool", ["-importcert", "-noprompt", "-file", certificate, ...store]);
    const trust = [`-Djavax.net.ssl.trustStore=${trusted}`, "-Djavax.net.ssl.trustStorePassword=changeit"];
    return {
      command: "java",
      args: [...trust, "-cp", join(folder, "jars", "*"), "test/sdk/java/program.java"],
      env: {},
    };
  },
});
