import { join } from "node:path";
import { run } from "../../compat/run.ts";
import { drive } from "../languages/drive.ts";
import { SDKS } from "../languages/sdks.ts";

const { package: sdkPackage, version } = SDKS.python;

drive({
  name: "python",
  errorType: "StytchError",
  install: (folder, certificate) => {
    const environment = join(folder, "venv");
    const python = join(environment, "bin", "python");
    run("python3", ["-m", "venv", environment]);
    run(python, ["-m", "pip", "install", "--quiet", `${sdkPackage}==${version}`]);
    // The sync client asks the first for whom to trust; the async one and the one that fetches keys ask the second.
    const env = { REQUESTS_CA_BUNDLE: certificate, SSL_CERT_FILE: certificate };
    return { command: python, args: ["test/sdk/python/program.py"], env };
  },
});
