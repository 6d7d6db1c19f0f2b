#!/usr/bin/env node
import "./program/loader.js";

const { main } = await import("./commands/main.ts");
process.exitCode = await main(process.argv.slice(2));
