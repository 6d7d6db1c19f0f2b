import { spawnSync } from "node:child_process";
import { programRoot } from "../../src/program/root.ts";
import { readAuditReport, unbearable } from "./known-faults.ts";

/**
 * Asks the registry for known faults of the packages that an archive installs: `npm run audit-packages`. Ends with 1 where one
 * of them is of high severity. A registry that cannot be reached, or that knows of no faults, is no failure, but is told.
 */
const { stdout = "" } = spawnSync("npm", ["audit", "--omit=dev", "--json"], {
  cwd: programRoot,
  encoding: "utf8",
  timeout: 60_000,
  shell: process.platform === "win32",
});
const faults = readAuditReport(stdout);
if (faults === null) console.log("The registry told nothing of known faults: this check was not made.");
else {
  for (const { name, severity, what } of faults) console.log(`${name}: ${severity}: ${what.join("; ")}`);
  const count = unbearable(faults).length;
  console.log(`${faults.length} packages with known faults, ${count} of high severity.`);
  if (count > 0) process.exitCode = 1;
}
