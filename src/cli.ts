#!/usr/bin/env node
import { loadTemplatesFromAnywhere } from "./loader.ts";

loadTemplatesFromAnywhere();
const { main } = await import("./commands/main.ts");
process.exitCode = await main(process.argv.slice(2));
